import "server-only";
import { can } from "#access/subject.ts";
import { readUnitPrice } from "#features/catalogue/model/unit-price.ts";
import { missing, objectionAt, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { writeLedger } from "../ledger.ts";
import { piecesInWords } from "../model/pieces.ts";
import { reasonLimit, receiveStockInput } from "../model/stock-input.ts";
import { locationMeant, piecesMeant, serialsMeant, stockedProduct } from "../records.ts";
import { putSerials } from "../serials.ts";

/** Goods arrived: they lie at a location from now on. */
export const receiveStock = command({
  name: "stock.receive",
  input: receiveStockInput,
  subject: async ({ tx, actor, input }) => {
    const location = await locationMeant(tx, actor, input.locationId);
    return { ownerId: location.personId ?? "", location };
  },
  run: async (work) => {
    const { tx, actor, input } = work;
    const { location } = work.subject;
    if (input.unitCost !== undefined && !can(actor, "material.seeCost", {})) throw new Refused(missing);
    const product = await stockedProduct(tx, actor, input.productId);
    const quantity = piecesMeant(input.quantity, product, actor);
    const numbers = serialsMeant(input.serialNumbers, product, quantity);
    const unitCost =
      (input.unitCost ?? "").trim() === ""
        ? product.unitCost
        : readUnitPrice(input.unitCost ?? "", actor.desk, "The cost");
    if (typeof unitCost === "string") throw new Refused(objectionAt("unitCost", unitCost));
    const place = { productId: product.id, locationId: location.id };
    const reason = input.reason.slice(0, reasonLimit);
    await writeLedger(work, [{ ...place, kind: "received", quantity, unitCost, reason }]);
    await putSerials(tx, { productId: product.id, numbers }, location.id);
    const words = piecesInWords(quantity, product.unit, actor.desk.locale);
    return {
      value: { productId: product.id, name: product.name, words, location: location.name },
      about: { type: "product", id: product.id },
      change: { name: product.name, quantity: words, location: location.name, serialNumbers: numbers, reason },
    };
  },
});
