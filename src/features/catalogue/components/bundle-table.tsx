import type { Desk } from "#access/actor.ts";
import { formatMoney, formatQuantity } from "#kernel/money.ts";
import { priceOfQuantity, sumOfMoney } from "#kernel/quantity.ts";
import { StatusDot } from "#ui/badge.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import type { BundleShown } from "../queries/bundles.ts";

/** The bundles: what is in each, and what it comes to by the catalogue. */
export function BundleTable({
  rows,
  desk,
  chosenId,
  mayEdit,
}: {
  rows: readonly BundleShown[];
  desk: Desk;
  chosenId: string | undefined;
  mayEdit: boolean;
}) {
  const { locale, currency, currencyDecimals } = desk;
  const total = ({ items }: BundleShown) =>
    sumOfMoney(items.map(({ quantity, unitPrice }) => priceOfQuantity(quantity, unitPrice, currencyDecimals)));
  const columns: Column<BundleShown>[] = [
    { key: "name", head: "Bundle", main: true, cell: ({ name }) => name },
    {
      key: "items",
      head: "What is in it",
      cell: ({ items }) => (
        <span className="block whitespace-normal py-1.5 text-muted">
          {items.map(({ quantity, name }) => `${formatQuantity(quantity, locale)} × ${name}`).join(", ")}
        </span>
      ),
    },
    {
      key: "price",
      head: "Price",
      numeric: true,
      phone: "end",
      cell: (row) => formatMoney(total(row), currency, locale),
    },
    {
      key: "state",
      head: "State",
      cell: ({ isActive }) => (
        <StatusDot tone={isActive ? "green" : "neutral"} hollow={!isActive}>
          {isActive ? "Can be used" : "Switched off"}
        </StatusDot>
      ),
    },
  ];
  return (
    <Table
      label="Bundles"
      spread
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={mayEdit ? ({ id }) => `/products/bundles?bundle=${id}` : undefined}
      rowTone={({ id }) => (id === chosenId ? "chosen" : undefined)}
      empty={<Empty>No bundles yet. A bundle puts several products on a ticket at once.</Empty>}
    />
  );
}
