import "server-only";
import { defaultIn, id, inOrder, isThere, type Keeper, noDefault, placeIn } from "./keeping.ts";

// Nothing of the catalogue ships as part of the rules: all of it can be renamed and switched off.
const plain = { id: true, name: true, isActive: true, version: true, sort: true } as const;
const ours = <Row extends object>(row: Row) => ({ ...row, isSystem: false });

/** The lists that products pick from. */
export const catalogueKeepers = {
  "product-categories": {
    table: (tx) => tx.productCategory,
    rows: async (tx) =>
      (await tx.productCategory.findMany({ select: plain, orderBy: inOrder })).map((row) => ({
        ...ours(row),
        isDefault: false,
      })),
    place: placeIn((tx) => tx.productCategory),
    makeDefault: noDefault,
    isUsed: (tx, value) => isThere(tx.product.findFirst({ where: { categoryId: value }, select: id })),
  },
  "material-codes": {
    table: (tx) => tx.materialCode,
    rows: async (tx) => {
      const select = {
        ...plain,
        isDefault: true,
        number: true,
        taxCategoryId: true,
        unitPrice: true,
        unitCost: true,
      } as const;
      return (await tx.materialCode.findMany({ select, orderBy: inOrder })).map(ours);
    },
    place: placeIn((tx) => tx.materialCode),
    makeDefault: defaultIn((tx) => tx.materialCode),
    isUsed: (tx, value) =>
      isThere(
        tx.product.findFirst({ where: { codeId: value }, select: id }),
        tx.material.findFirst({ where: { codeId: value }, select: id }),
        tx.contractMaterialDefault.findFirst({ where: { codeId: value }, select: { codeId: true } }),
      ),
  },
  "tax-categories": {
    table: (tx) => tx.taxCategory,
    rows: async (tx) => {
      const select = { ...plain, isDefault: true, rate: true } as const;
      return (await tx.taxCategory.findMany({ select, orderBy: inOrder })).map(ours);
    },
    place: placeIn((tx) => tx.taxCategory),
    makeDefault: defaultIn((tx) => tx.taxCategory),
    isUsed: (tx, value) =>
      isThere(
        tx.product.findFirst({ where: { taxCategoryId: value }, select: id }),
        tx.materialCode.findFirst({ where: { taxCategoryId: value }, select: id }),
        tx.expenseCategory.findFirst({ where: { taxCategoryId: value }, select: id }),
      ),
  },
} as const satisfies Readonly<Record<string, Keeper>>;
