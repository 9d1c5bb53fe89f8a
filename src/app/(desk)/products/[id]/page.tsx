import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { canEver } from "#access/subject.ts";
import { PriceHistory } from "#features/catalogue/components/price-history.tsx";
import { ProductFacts } from "#features/catalogue/components/product-facts.tsx";
import { ProductForm, ProductStateForm } from "#features/catalogue/components/product-form.tsx";
import { ProductPicture } from "#features/catalogue/components/product-picture.tsx";
import { habitsOf } from "#features/catalogue/model/habits.ts";
import { startOf } from "#features/catalogue/model/product-start.ts";
import { productChoices } from "#features/catalogue/queries/catalogue-choices.ts";
import { productById } from "#features/catalogue/queries/product-by-id.ts";
import { currentActor } from "#server/session.ts";
import { StatusDot } from "#ui/badge.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Product" };

/** One product: everything about it to be changed by those who may, its prices over time, and whether it is sold. */
export default async function ProductPage({ params }: PageProps<"/products/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "product.read") || !z.uuid().safeParse(id).success) notFound();
  const product = (await productById(actor, id)) ?? notFound();
  const { name, sku, isActive, version } = product;
  return (
    <>
      <PageHeader
        title={name}
        meta={isActive ? sku : <StatusDot tone="neutral" hollow>{`${sku} · not sold any more`}</StatusDot>}
        back={{ href: "/products", label: "Products" }}
      />
      <PageBody className="lg:grid-cols-[minmax(0,42rem)_minmax(18rem,26rem)]">
        {canEver(actor, "product.edit") ? (
          <ProductForm
            key={version}
            habits={habitsOf(actor.desk)}
            start={startOf(product, actor.desk)}
            choices={await productChoices(product)}
            product={{ id, version }}
          />
        ) : (
          <ProductFacts product={product} desk={actor.desk} />
        )}
        <div className="grid content-start gap-6">
          <ProductPicture
            productId={id}
            name={name}
            version={version}
            hasPicture={product.hasPicture}
            mayChange={canEver(actor, "product.setPicture")}
          />
          <PriceHistory actor={actor} productId={id} />
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
        </div>
      </PageBody>
    </>
  );
}
