import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { canEver } from "#access/subject.ts";
import { ProductForm, ProductStateForm } from "#features/catalogue/components/product-form.tsx";
import { productById } from "#features/catalogue/queries/product-list.ts";
import { currencySign, typedDecimal } from "#kernel/money.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Product" };

/** One product, to be changed or taken out of what is sold. */
export default async function ProductPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "product.edit") || !z.uuid().safeParse(id).success) notFound();
  const product = (await productById(actor, id)) ?? notFound();
  const { locale, currency, currencyDecimals } = actor.desk;
  const typed = (price: number) => typedDecimal(price, 4, Math.min(currencyDecimals, 4), locale);
  const { sku, name, unit, unitPrice, unitCost, isActive, version } = product;
  const start = { sku, name, unit, unitPrice: typed(unitPrice) };
  return (
    <>
      <PageHeader title={name} meta={sku} back={{ href: "/products", label: "Products" }} />
      <PageBody narrow>
        <ProductForm
          key={version}
          sign={currencySign(currency, locale)}
          start={unitCost === undefined ? start : { ...start, unitCost: typed(unitCost) }}
          product={{ id, version }}
        />
        {canEver(actor, isActive ? "product.deactivate" : "product.reactivate") && (
          <Section title={isActive ? "Sold now" : "Not sold any more"}>
            <p className="mb-2 text-muted">
              {isActive
                ? "When it is not sold any more, it leaves the search; what was made from it stays."
                : "The search does not find it."}
            </p>
            <ProductStateForm productId={id} isActive={isActive} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
