import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { BundleForm } from "#features/catalogue/components/bundle-form.tsx";
import { BundleTable } from "#features/catalogue/components/bundle-table.tsx";
import { CatalogueTabs } from "#features/catalogue/components/catalogue-tabs.tsx";
import { bundleLine } from "#features/catalogue/model/bundle.ts";
import { bundles } from "#features/catalogue/queries/bundles.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Bundles" };

/** The bundles, and beside them the chosen one or a new one. */
export default async function BundlesPage({ searchParams }: PageProps<"/products/bundles">) {
  const [actor, { bundle: chosenId }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "product.read")) notFound();
  const rows = await bundles(actor);
  const chosen = rows.find(({ id }) => id === chosenId);
  const mayEdit = canEver(actor, "bundle.edit");
  const lines = chosen?.items.map(({ quantity, sku }) => bundleLine(quantity, sku, actor.desk.locale)).join("\n");
  return (
    <>
      <PageHeader title="Products" meta="Bundles: products that go on a ticket together" />
      <CatalogueTabs current="bundles" />
      <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_24rem]">
        <BundleTable rows={rows} desk={actor.desk} chosenId={chosen?.id} mayEdit={mayEdit} />
        <div className="border-line px-4 py-4 max-lg:border-t md:px-6 lg:border-l">
          {chosen && mayEdit ? (
            <Section
              title={chosen.name}
              action={
                <ButtonLink href="/products/bundles" look="quiet" size="sm" icon={plus}>
                  New bundle
                </ButtonLink>
              }
            >
              <BundleForm key={`${chosen.id} ${chosen.version}`} bundle={{ ...chosen, lines: lines ?? "" }} />
            </Section>
          ) : (
            canEver(actor, "bundle.create") && (
              <Section title="New bundle">
                <BundleForm key={rows.length} />
              </Section>
            )
          )}
        </div>
      </div>
    </>
  );
}
