import "server-only";
import { cache } from "react";
import { db } from "#server/db.ts";
import { offered } from "../model/product-start.ts";

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** What the fields of a product choose from, the switched-off ones too. */
export interface CatalogueChoices {
  readonly categories: readonly Choice[];
  readonly codes: readonly (Choice & { readonly isDefault: boolean })[];
  readonly taxCategories: readonly Choice[];
}

const inOrder = [{ sort: "asc" as const }, { name: "asc" as const }];
const plain = { id: true, name: true, isActive: true } as const;

/** The categories, material codes and tax categories of the catalogue, in their order. */
export const catalogueChoices = cache(async (): Promise<CatalogueChoices> => {
  const [categories, codes, taxCategories] = await Promise.all([
    db.productCategory.findMany({ select: plain, orderBy: inOrder }),
    db.materialCode.findMany({ select: { ...plain, isDefault: true }, orderBy: inOrder }),
    db.taxCategory.findMany({ select: plain, orderBy: inOrder }),
  ]);
  return { categories, codes, taxCategories };
});

type Chosen = Readonly<Record<"category" | "code" | "taxCategory", { readonly id: string } | null>>;

/** The same as the form of a product offers them: what can be chosen, and what this product has. */
export async function productChoices(product?: Chosen) {
  const { categories, codes, taxCategories } = await catalogueChoices();
  return {
    categories: offered(categories, product?.category?.id),
    codes: offered(codes, product?.code?.id),
    taxCategories: offered(taxCategories, product?.taxCategory?.id),
    defaultCode: codes.find(({ isDefault }) => isDefault)?.name ?? "",
  };
}
