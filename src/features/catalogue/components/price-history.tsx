import type { Actor } from "#access/actor.ts";
import { clockOf, momentIn } from "#features/activity/model/clock.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { Moment } from "#ui/display/numbers.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { type PastPrice, priceHistory } from "../queries/price-history.ts";

/** What a product was sold for, the newest first; what it cost for those who may see it. */
export async function PriceHistory({ actor, productId }: { actor: Actor; productId: string }) {
  const rows = await priceHistory(actor, productId);
  if (rows.length === 0) return null;
  const clock = clockOf(actor);
  const { currency, locale } = actor.desk;
  const hasCost = rows.some(({ unitCost }) => unitCost !== undefined);
  const columns: Column<PastPrice>[] = [
    {
      key: "since",
      head: "Since",
      main: true,
      cell: ({ changedAt }) => <Moment at={changedAt} {...momentIn(clock, changedAt)} />,
    },
    {
      key: "price",
      head: "Price",
      numeric: true,
      phone: "end",
      cell: (row) => formatUnitPrice(row.unitPrice, currency, locale),
    },
    ...(hasCost
      ? ([
          {
            key: "cost",
            head: "Cost",
            numeric: true,
            cell: ({ unitCost }) => unitCost !== undefined && formatUnitPrice(unitCost, currency, locale),
          },
        ] satisfies Column<PastPrice>[])
      : []),
    { key: "by", head: "By", cell: ({ changedBy }) => changedBy },
  ];
  return (
    <Section title="Prices" framed>
      <Table label="Prices" spread columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Section>
  );
}
