import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can, canEver } from "#access/subject.ts";
import { ProductForm } from "#features/catalogue/components/product-form.tsx";
import { habitsOf } from "#features/catalogue/model/habits.ts";
import { startOfNew } from "#features/catalogue/model/product-start.ts";
import { productChoices } from "#features/catalogue/queries/catalogue-choices.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "New product" };

/** A product for the catalogue; the address may bring what was scanned or searched for. */
export default async function NewProductPage({ searchParams }: PageProps<"/products/new">) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "product.create")) notFound();
  const typed = (name: string) => String(params[name] ?? "").slice(0, 200);
  const brought = { barcode: typed("barcode"), name: typed("name"), sku: typed("sku") };
  return (
    <>
      <PageHeader title="New product" back={{ href: "/products", label: "Products" }} />
      <PageBody narrow>
        <ProductForm
          habits={habitsOf(actor.desk)}
          start={startOfNew(brought, can(actor, "material.seeCost", {}))}
          choices={await productChoices()}
        />
      </PageBody>
    </>
  );
}
