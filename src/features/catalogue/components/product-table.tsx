import type { Desk } from "#access/actor.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { StatusDot } from "#ui/badge.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { ProductRow } from "../queries/product-list.ts";

/** The share of the price that is not cost, in percent; undefined where it says nothing. */
function marginOf({ unitPrice, unitCost }: ProductRow): string | undefined {
  if (unitCost === undefined || unitPrice === 0) return undefined;
  return `${Math.round(((unitPrice - unitCost) / unitPrice) * 100)} %`;
}

/** The catalogue: what is sold, by name; cost and margin for those who may see them. */
export function ProductTable({ rows, desk, mayEdit }: { rows: readonly ProductRow[]; desk: Desk; mayEdit: boolean }) {
  const price = (of: ProductRow["unitPrice"]) => formatUnitPrice(of, desk.currency, desk.locale);
  const hasCost = rows.some(({ unitCost }) => unitCost !== undefined);
  const hasInactive = rows.some(({ isActive }) => !isActive);
  const columns: Column<ProductRow>[] = [
    { key: "name", head: "Product", main: true, cell: ({ name }) => name },
    { key: "sku", head: "SKU", cell: ({ sku }) => <span className="text-muted tabular">{sku}</span> },
    {
      key: "price",
      head: "Price",
      numeric: true,
      phone: "end",
      cell: ({ unitPrice, unit }) => (
        <>
          {price(unitPrice)} <span className="text-muted">/ {unit}</span>
        </>
      ),
    },
    ...(hasCost
      ? ([
          {
            key: "cost",
            head: "Cost",
            numeric: true,
            phone: "hide",
            cell: ({ unitCost }) => (unitCost === undefined ? null : price(unitCost)),
          },
          {
            key: "margin",
            head: "Margin",
            numeric: true,
            phone: "hide",
            cell: (row) => marginOf(row) ?? <span className="text-faint">–</span>,
          },
        ] satisfies Column<ProductRow>[])
      : []),
    ...(hasInactive
      ? ([
          {
            key: "state",
            head: "State",
            cell: ({ isActive }) => (
              <StatusDot tone={isActive ? "green" : "neutral"} hollow={!isActive}>
                {isActive ? "Sold" : "Not sold any more"}
              </StatusDot>
            ),
          },
        ] satisfies Column<ProductRow>[])
      : []),
  ];
  return (
    <Table
      spread
      label="Products"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={mayEdit ? ({ id }) => `/products/${id}` : undefined}
    />
  );
}
