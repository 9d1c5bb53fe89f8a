import type { Desk } from "#access/actor.ts";
import { typedDecimal } from "#kernel/money.ts";
import type { MaterialToAmend } from "../queries/material-by-id.ts";

/** What the form of a stored material begins with. */
export function materialStart(material: MaterialToAmend, { locale, currencyDecimals }: Desk) {
  return {
    productId: material.productId ?? "",
    name: material.name,
    codeId: material.codeId ?? "",
    quantity: typedDecimal(material.quantity, 3, 0, locale),
    unit: material.unit,
    unitPrice: typedDecimal(material.unitPrice, 4, Math.min(currencyDecimals, 4), locale),
    priceReason: material.priceReason,
    isBillable: material.isBillable,
    // Nothing chosen: it stays where it was taken from.
    locationId: "",
    serialNumbers: material.serialNumbers.join("\n"),
    notes: material.notes,
    usedOn: material.usedOn,
  };
}
