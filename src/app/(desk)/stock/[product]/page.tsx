import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { StockOfProductView } from "#features/stock/components/stock-of-product.tsx";
import { stockLocations } from "#features/stock/queries/stock-list.ts";
import { stockOfProduct } from "#features/stock/queries/stock-of-product.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Stock of a product" };

/** Where one product lies, how it came there, and what can be done with it. */
export default async function StockOfProductPage({ params }: PageProps<"/stock/[product]">) {
  const [actor, { product: id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "stock.read")) notFound();
  const [stock, locations] = await Promise.all([stockOfProduct(actor, id), stockLocations(actor)]);
  if (!stock) notFound();
  return (
    <>
      <PageHeader
        title={stock.product.name}
        meta={`${stock.product.sku} · ${stock.total} in stock`}
        back={{ href: "/stock", label: "Stock" }}
      />
      <StockOfProductView actor={actor} stock={stock} locations={locations} />
    </>
  );
}
