import { Badge } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { PaymentTypeRow } from "../queries/expense-settings.ts";

const columns: Column<PaymentTypeRow>[] = [
  { key: "name", head: "Payment type", main: true, cell: ({ name }) => name },
  {
    key: "refund",
    head: "Refund",
    cell: ({ isReimbursable }) => (isReimbursable ? "To the person" : <span className="text-muted">None</span>),
  },
  { key: "used", head: "Used", from: "md", cell: ({ isUsed }) => (isUsed ? "Yes" : <Nothing />) },
  {
    key: "state",
    head: "State",
    phone: "end",
    cell: ({ isDefault, isActive }) => {
      if (isDefault) return <Badge tone="blue">Default</Badge>;
      return isActive ? <Nothing /> : <Badge>Switched off</Badge>;
    },
  },
];

/** The payment types; each opens below the list. */
export function PaymentTypeTable({ rows }: { rows: readonly PaymentTypeRow[] }) {
  return (
    <Table
      label="Payment types"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/expenses/payment-types?edit=${id}`}
    />
  );
}
