import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can, canEver } from "#access/subject.ts";
import { ProductForm } from "#features/catalogue/components/product-form.tsx";
import { defaultUnit } from "#features/catalogue/model/product.ts";
import { currencySign } from "#kernel/money.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "New product" };

/** A product for the catalogue. */
export default async function NewProductPage() {
  const actor = await currentActor();
  if (!canEver(actor, "product.create")) notFound();
  const start = { sku: "", name: "", unit: defaultUnit, unitPrice: "" };
  return (
    <>
      <PageHeader title="New product" back={{ href: "/products", label: "Products" }} />
      <PageBody narrow>
        <ProductForm
          sign={currencySign(actor.desk.currency, actor.desk.locale)}
          start={can(actor, "material.seeCost", {}) ? { ...start, unitCost: "" } : start}
        />
      </PageBody>
    </>
  );
}
