import type { Desk } from "#access/actor.ts";
import { formatDay } from "#kernel/calendar.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { Badge } from "#ui/badge.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { Disclosure, Section } from "#ui/layout/panel.tsx";
import type { VehicleRow } from "../queries/expense-settings.ts";
import { NewRateForm, type RateHabits, RemoveRateForm, VehicleForm } from "./vehicle-forms.tsx";

// Rates are kept over years: each says its own.
const anyYear = "";

/** What people drive, each with what a mile or kilometre is worth from which day on. */
export function VehicleSections({
  rows,
  desk,
  habits,
}: {
  rows: readonly VehicleRow[];
  desk: Desk;
  habits: RateHabits;
}) {
  return rows.map((row) => (
    <Section key={row.id} title={row.name} meta={<Standing {...row} />} framed>
      <Table
        label={`Rates of ${row.name}`}
        columns={columnsOf(row, desk)}
        rows={row.rates}
        rowKey={({ startsOn }) => startsOn}
      />
      <div className="grid gap-1 px-3 py-2">
        <Disclosure summary="New rate" open={row.rates.length === 0}>
          <NewRateForm vehicleKindId={row.id} name={row.name} {...habits} />
        </Disclosure>
        <Disclosure summary="Name and state">
          <VehicleForm key={row.version} start={row} />
        </Disclosure>
      </div>
    </Section>
  ));
}

function Standing({ isDefault, isActive }: VehicleRow) {
  if (isDefault) return <Badge tone="blue">Default</Badge>;
  return isActive ? null : <Badge>Switched off</Badge>;
}

function columnsOf({ id, rates }: VehicleRow, desk: Desk): Column<VehicleRow["rates"][number]>[] {
  const each = desk.distanceUnit;
  return [
    {
      key: "from",
      head: "From",
      main: true,
      cell: ({ startsOn }) => <span className="tabular">{formatDay(startsOn, desk.locale, anyYear)}</span>,
    },
    {
      key: "refund",
      head: `Refunded for a ${each}`,
      numeric: true,
      cell: ({ refund }) => formatUnitPrice(refund, desk.currency, desk.locale),
    },
    {
      key: "billing",
      head: `Billed for a ${each}`,
      numeric: true,
      cell: ({ billing }) => formatUnitPrice(billing, desk.currency, desk.locale),
    },
    {
      key: "act",
      head: <span className="sr-only">Remove</span>,
      phone: "end",
      cell: ({ startsOn }) => rates.length > 1 && <RemoveRateForm vehicleKindId={id} startsOn={startsOn} />,
    },
  ];
}
