import { Badge } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { WorkTypeRow } from "../queries/work-types.ts";

function Standing({ isDefault, isActive }: { isDefault: boolean; isActive: boolean }) {
  if (isDefault) return <Badge tone="blue">Default</Badge>;
  return isActive ? <Nothing /> : <Badge tone="neutral">Switched off</Badge>;
}

const columns: Column<WorkTypeRow>[] = [
  { key: "name", head: "Work type", main: true, cell: (row) => row.name },
  { key: "code", head: "Code", from: "md", cell: (row) => row.code || <Nothing /> },
  { key: "billable", head: "Billable", cell: (row) => (row.isBillable ? "Billable" : "Not billable") },
  { key: "hours", head: "Hours to bill", from: "md", cell: (row) => row.hours || <Nothing /> },
  { key: "rate", head: "Rate", cell: (row) => row.rate },
  { key: "after", head: "After hours", from: "lg", cell: (row) => row.afterHours || <Nothing /> },
  { key: "standing", head: "State", phone: "end", cell: (row) => <Standing {...row} /> },
];

/** The kinds of work and what each does to a bill. */
export function WorkTypeTable({ rows }: { rows: readonly WorkTypeRow[] }) {
  return (
    <Table
      label="Work types"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/work-types/${row.id}`}
      empty="No work type yet: nobody can write down time."
    />
  );
}
