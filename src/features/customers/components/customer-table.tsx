import { Badge } from "#ui/badge.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { CustomerRow } from "../queries/customers-in-list.ts";

const quiet = (count: number) => <span className={count === 0 ? "text-faint" : undefined}>{count}</span>;

const columns: Column<CustomerRow>[] = [
  {
    key: "name",
    head: "Name",
    main: true,
    cell: (row) => (
      <>
        <span className="font-medium">{row.name}</span>
        {!row.isActive && (
          <span className="ml-2">
            <Badge>Inactive</Badge>
          </span>
        )}
      </>
    ),
  },
  { key: "phone", head: "Phone", cell: (row) => <span className="tabular">{row.phone}</span> },
  { key: "contacts", head: "Contacts", numeric: true, phone: "hide", cell: (row) => quiet(row.contacts) },
  { key: "open", head: "Open tickets", numeric: true, phone: "end", cell: (row) => quiet(row.openTickets) },
];

/** Customers to read down; a click anywhere on a row opens it. */
export function CustomerTable({ rows }: { rows: readonly CustomerRow[] }) {
  return (
    <Table
      spread
      label="Customers"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/customers/${row.id}`}
    />
  );
}
