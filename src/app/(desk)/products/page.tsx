import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CatalogueTabs } from "#features/catalogue/components/catalogue-tabs.tsx";
import { NoProducts, ProductSearch } from "#features/catalogue/components/product-search.tsx";
import { ProductTable } from "#features/catalogue/components/product-table.tsx";
import { hrefOfCatalogue, parseCatalogue } from "#features/catalogue/model/catalogue-address.ts";
import { catalogueChoices } from "#features/catalogue/queries/catalogue-choices.ts";
import { productOfCode } from "#features/catalogue/queries/product-by-id.ts";
import { productList } from "#features/catalogue/queries/product-list.ts";
import { asRoute } from "#kernel/route.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Products" };

/** The catalogue: what the desk sells and uses. */
export default async function ProductsPage({ searchParams }: PageProps<"/products">) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "product.read")) notFound();
  const address = parseCatalogue(params);
  const code = params.open && address.text.trim() !== "" ? await productOfCode(actor, address.text) : undefined;
  if (code) redirect(asRoute(`/products/${code}`));
  const [{ rows, count, isMore, isGuess, next }, choices] = await Promise.all([
    productList(actor, address),
    catalogueChoices(),
  ]);
  const mayCreate = canEver(actor, "product.create");
  const { after, ...first } = address;
  const shown = new Intl.NumberFormat(actor.desk.locale).format(count);
  return (
    <>
      <PageHeader
        title="Products"
        meta={isGuess ? undefined : `${isMore ? `more than ${shown}` : shown} ${count === 1 ? "product" : "products"}`}
        action={
          <>
            {canEver(actor, "product.import") && (
              <ButtonLink href="/products/import" look="quiet">
                Import
              </ButtonLink>
            )}
            {mayCreate && (
              <ButtonLink href="/products/new" look="primary" icon={plus}>
                New product
              </ButtonLink>
            )}
          </>
        }
      />
      <CatalogueTabs current="products" />
      <ProductSearch address={address} categories={choices.categories} isFiltering={params.filter === "1"} />
      {isGuess && (
        <p className="px-4 pb-2 text-muted text-sm md:px-5">
          Nothing says “{address.text.trim()}”. Did you mean one of these?
        </p>
      )}
      {rows.length === 0 ? (
        <NoProducts address={address} mayCreate={mayCreate} />
      ) : (
        <ProductTable rows={rows} desk={actor.desk} address={address} />
      )}
      <Pagination
        newer="First page"
        older="Next"
        newerHref={after && hrefOfCatalogue(first)}
        olderHref={next && hrefOfCatalogue({ ...address, after: next })}
      />
    </>
  );
}
