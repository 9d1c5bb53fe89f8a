import { Badge } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { AgreementRow } from "../queries/agreements.ts";
import type { HolidaySetRow, OfficeRow } from "../queries/offices.ts";

function Standing({ isDefault = false, isActive }: { isDefault?: boolean; isActive: boolean }) {
  if (isDefault) return <Badge tone="blue">Default</Badge>;
  return isActive ? <Nothing /> : <Badge tone="neutral">Switched off</Badge>;
}

const agreementColumns: Column<AgreementRow>[] = [
  { key: "name", head: "Agreement", main: true, cell: (row) => row.name },
  { key: "hours", head: "Hours", cell: (row) => row.hours },
  { key: "due", head: "Due date", from: "md", cell: (row) => (row.setsDueDate ? "Set by it" : "Typed by people") },
  {
    key: "warn",
    head: "Warns at",
    numeric: true,
    from: "md",
    cell: (row) => (row.warnAtPercent === 0 ? "Never" : `${row.warnAtPercent} %`),
  },
  { key: "standing", head: "State", phone: "end", cell: (row) => <Standing {...row} /> },
];

/** The agreements of the desk. */
export function AgreementTable({ rows }: { rows: readonly AgreementRow[] }) {
  return (
    <Table
      spread
      label="Agreements"
      columns={agreementColumns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/sla/${row.id}`}
      empty="No agreement yet: tickets have no promises to keep."
    />
  );
}

const officeColumns: Column<OfficeRow>[] = [
  { key: "name", head: "Location", main: true, cell: (row) => row.name },
  { key: "hours", head: "Hours", cell: (row) => row.hours },
  { key: "zone", head: "Time zone", from: "md", cell: (row) => row.timeZone.replaceAll("_", " ") },
  { key: "holidays", head: "Holidays", from: "md", cell: (row) => row.holidaySet ?? <Nothing /> },
  { key: "standing", head: "State", phone: "end", cell: (row) => <Standing {...row} /> },
];

/** The offices of the desk. */
export function OfficeTable({ rows }: { rows: readonly OfficeRow[] }) {
  return (
    <Table
      spread
      label="Locations"
      columns={officeColumns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/locations/${row.id}`}
      empty="No location yet: agreements count every hour."
    />
  );
}

const holidayColumns: Column<HolidaySetRow>[] = [
  { key: "name", head: "Holidays", main: true, cell: (row) => row.name },
  { key: "locations", head: "Kept by", cell: (row) => row.locations.join(", ") || <Nothing /> },
  { key: "last", head: "Last day", from: "md", cell: (row) => row.last ?? <Nothing /> },
  { key: "days", head: "Days", numeric: true, cell: (row) => row.days },
  { key: "standing", head: "State", phone: "end", cell: (row) => <Standing {...row} /> },
];

/** The sets of holidays. */
export function HolidaySetTable({ rows }: { rows: readonly HolidaySetRow[] }) {
  return (
    <Table
      spread
      label="Holidays"
      columns={holidayColumns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/holidays/${row.id}`}
      empty="No holidays yet: every weekday counts."
    />
  );
}
