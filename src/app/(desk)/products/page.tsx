import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { NoProducts, ProductSearch } from "#features/catalogue/components/product-search.tsx";
import { ProductTable } from "#features/catalogue/components/product-table.tsx";
import { hrefOfCatalogue, parseCatalogue } from "#features/catalogue/model/catalogue-address.ts";
import { productList } from "#features/catalogue/queries/product-list.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Products" };

type Search = Promise<{ q?: string; show?: string; page?: string }>;

/** The catalogue: what the desk sells and uses. */
export default async function ProductsPage({ searchParams }: { searchParams: Search }) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "product.read")) notFound();
  const address = parseCatalogue(params);
  const { rows, count, page, pages } = await productList(actor, address);
  const mayCreate = canEver(actor, "product.create");
  const hrefOf = (to: number) => hrefOfCatalogue({ ...address, page: to });
  return (
    <>
      <PageHeader
        title="Products"
        meta={`${count} ${count === 1 ? "product" : "products"}`}
        action={
          mayCreate && (
            <ButtonLink href="/products/new" look="primary" icon={plus}>
              New product
            </ButtonLink>
          )
        }
      />
      <ProductSearch address={address} />
      {rows.length === 0 ? (
        <NoProducts address={address} mayCreate={mayCreate} />
      ) : (
        <ProductTable rows={rows} desk={actor.desk} mayEdit={canEver(actor, "product.edit")} />
      )}
      <Pagination
        newer="Previous"
        older="Next"
        newerHref={page > 1 ? hrefOf(page - 1) : undefined}
        olderHref={page < pages ? hrefOf(page + 1) : undefined}
      >
        {pages > 1 && `Page ${page} of ${pages}`}
      </Pagination>
    </>
  );
}
