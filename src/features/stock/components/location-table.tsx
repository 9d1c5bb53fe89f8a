import { Badge } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { locationsToKeep } from "../queries/locations-to-keep.ts";

type Row = Awaited<ReturnType<typeof locationsToKeep>>[number];

const columns: readonly Column<Row>[] = [
  { key: "name", head: "Location", cell: (row) => row.name, main: true },
  { key: "person", head: "Van of", cell: (row) => row.person ?? <Nothing />, phone: "below" },
  { key: "products", head: "Products", cell: (row) => row.products, numeric: true, phone: "below" },
  {
    key: "state",
    head: "State",
    cell: (row) =>
      row.isActive ? (
        row.isDefault && <Badge tone="blue">Goods arrive here</Badge>
      ) : (
        <Badge tone="neutral">Not used</Badge>
      ),
    phone: "end",
  },
];

/** The locations, those that are used first. */
export function LocationTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      label="Stock locations"
      columns={[...columns]}
      rows={[...rows]}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/stock-locations/${row.id}`}
    />
  );
}
