import type { Desk } from "#access/actor.ts";
import { formatQuantity, formatUnitPrice } from "#kernel/money.ts";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { marginOf, typedMargin } from "../model/margin.ts";
import type { ProductShown } from "../queries/product-by-id.ts";

/** A product for those who do not change it. */
export function ProductFacts({ product, desk }: { product: ProductShown; desk: Desk }) {
  const { currency, locale } = desk;
  const { unitPrice, unitCost, unit } = product;
  const margin = unitCost === undefined ? undefined : marginOf(unitPrice, unitCost);
  const level = (of: typeof product.reorderPoint) => `${formatQuantity(of, locale)} ${unit}`;
  return (
    <Facts>
      <Fact name="SKU">{product.sku}</Fact>
      <Fact name="Kind">{product.kind === "service" ? "Service" : "Product"}</Fact>
      <Fact name="Price">
        {formatUnitPrice(unitPrice, currency, locale)} / {unit}
      </Fact>
      {unitCost !== undefined && <Fact name="Cost">{formatUnitPrice(unitCost, currency, locale)}</Fact>}
      {margin !== undefined && <Fact name="Margin">{typedMargin(margin, locale)} %</Fact>}
      <Fact name="Category">{product.category?.name}</Fact>
      <Fact name="Barcode">{product.barcode || undefined}</Fact>
      <Fact name="Manufacturer">{product.manufacturer || undefined}</Fact>
      <Fact name="Vendor">{product.vendor || undefined}</Fact>
      <Fact name="Fractions">{product.takesFractions ? "Half a unit can be used" : "Whole ones only"}</Fact>
      <Fact name="Serial numbers">{product.isSerialized ? "Each piece has one" : "No"}</Fact>
      <Fact name="Stock">
        {product.isStocked
          ? `Kept; bought at ${level(product.reorderPoint)}, up to ${level(product.reorderUpTo)}`
          : "Not kept"}
      </Fact>
      <Fact name="Description" stacked>
        {product.description === "" ? undefined : <span className="whitespace-pre-line">{product.description}</span>}
      </Fact>
    </Facts>
  );
}
