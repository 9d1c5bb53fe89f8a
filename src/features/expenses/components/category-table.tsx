import type { Desk } from "#access/actor.ts";
import { formatMoney, typedDecimal } from "#kernel/money.ts";
import { money } from "#kernel/quantity.ts";
import { Badge } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { CategoryRow } from "../queries/expense-settings.ts";
import { kindWords } from "./kind-words.ts";

/** The categories of expenses and the rule of each. */
export function CategoryTable({ rows, desk }: { rows: readonly CategoryRow[]; desk: Desk }) {
  const shown = (of: number | null) =>
    of === null ? <Nothing /> : <span className="tabular">{formatMoney(money(of), desk.currency, desk.locale)}</span>;
  const columns: Column<CategoryRow>[] = [
    { key: "name", head: "Category", main: true, cell: ({ name }) => name },
    { key: "kind", head: "Made of", cell: ({ kind }) => kindWords[kind].label },
    {
      key: "limit",
      head: "Limit",
      numeric: true,
      cell: ({ limitAmount, limitAction }) => (
        <>
          {shown(limitAmount)}
          {limitAmount !== null && limitAction === "forbid" && <span className="ml-1 text-muted">at most</span>}
        </>
      ),
    },
    {
      key: "receipt",
      head: "Receipt above",
      numeric: true,
      from: "md",
      cell: ({ receiptAbove }) => shown(receiptAbove),
    },
    {
      key: "day",
      head: "A day",
      numeric: true,
      from: "lg",
      cell: ({ kind, perDiemAmount }) => shown(kind === "per_diem" ? perDiemAmount : null),
    },
    {
      key: "markup",
      head: "Markup",
      numeric: true,
      from: "lg",
      cell: ({ markup }) => (markup === 0 ? <Nothing /> : `${typedDecimal(markup, 3, 0, desk.locale)} %`),
    },
    { key: "tax", head: "Tax", from: "lg", cell: ({ taxName }) => taxName || <Nothing /> },
    { key: "account", head: "Account", from: "lg", cell: ({ account }) => account || <Nothing /> },
    {
      key: "state",
      head: "State",
      phone: "end",
      cell: ({ isActive }) => (isActive ? <Nothing /> : <Badge>Switched off</Badge>),
    },
  ];
  return (
    <Table
      label="Categories of expenses"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/expenses/categories/${id}`}
    />
  );
}
