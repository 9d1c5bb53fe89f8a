import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { StockTable, ToBuyTable } from "#features/stock/components/stock-tables.tsx";
import { NothingInStock, StockToolbar } from "#features/stock/components/stock-toolbar.tsx";
import { stockList, stockLocations } from "#features/stock/queries/stock-list.ts";
import { productsToBuy } from "#features/stock/queries/to-buy.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Stock" };

/** What lies where, and what is to be bought. */
export default async function StockPage({ searchParams }: PageProps<"/stock">) {
  const [actor, { q, location, show }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "stock.read")) notFound();
  const asked = { text: String(q ?? "").slice(0, 100), locationId: String(location ?? ""), isToBuy: show === "buy" };
  const [locations, toBuy] = await Promise.all([stockLocations(actor), productsToBuy(actor)]);
  const { rows, isCut } = asked.isToBuy ? { rows: [], isCut: false } : await stockList(actor, asked);
  const vendors = [...new Set(toBuy.map(({ vendor }) => vendor))];
  return (
    <>
      <PageHeader title="Stock" meta={asked.isToBuy ? "At or below the reorder point" : "What lies where"} />
      <StockToolbar asked={asked} locations={locations} toBuy={toBuy.length} />
      {asked.isToBuy &&
        vendors.map((vendor) => (
          <Section key={vendor} title={vendor || "No vendor"} className="pt-2 [&>header]:px-4 md:[&>header]:px-5">
            <ToBuyTable vendor={vendor || "no vendor"} rows={toBuy.filter((row) => row.vendor === vendor)} />
          </Section>
        ))}
      {rows.length > 0 && <StockTable rows={rows} />}
      {isCut && <PageBody>Only the first 200 are shown: search, or choose a location.</PageBody>}
      {rows.length === 0 && (!asked.isToBuy || toBuy.length === 0) && <NothingInStock asked={asked} />}
    </>
  );
}
