import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { writeLedger } from "../ledger.ts";
import { piecesInWords } from "../model/pieces.ts";
import { correctStockInput, reasonLimit } from "../model/stock-input.ts";
import { locationMeant, piecesMeant, serialsMeant, stockedProduct } from "../records.ts";
import { forgetSerials, putSerials, takeSerials } from "../serials.ts";

/** What the ledger says is wrong: another line sets it right, with the reason. */
export const correctStock = command({
  name: "stock.correct",
  input: correctStockInput,
  subject: async ({ tx, actor, input }) => {
    const location = await locationMeant(tx, actor, input.locationId);
    return { ownerId: location.personId ?? "", location };
  },
  run: async (work) => {
    const { tx, actor, input } = work;
    const { location } = work.subject;
    const product = await stockedProduct(tx, actor, input.productId);
    const by = piecesMeant(input.by, product, actor, "by", "any");
    if (by === 0) stopIf(objectionAt("by", "Say how many more, or with a minus how many fewer."));
    if (input.reason === "") stopIf(objectionAt("reason", "Say why: broken, lost, found again."));
    const numbers = serialsMeant(input.serialNumbers, product, by);
    const reason = input.reason.slice(0, reasonLimit);
    const place = { productId: product.id, locationId: location.id };
    await writeLedger(work, [{ ...place, kind: "corrected", quantity: by, unitCost: product.unitCost, reason }], "by");
    const pieces = { productId: product.id, numbers };
    if (by > 0) await putSerials(tx, pieces, location.id);
    else {
      await takeSerials(tx, pieces, location, null);
      await forgetSerials(tx, pieces);
    }
    const words = `${by > 0 ? "+" : "−"}${piecesInWords(Math.abs(by), product.unit, actor.desk.locale)}`;
    return {
      value: { productId: product.id, name: product.name, words, location: location.name },
      about: { type: "product", id: product.id },
      change: { name: product.name, quantity: words, location: location.name, reason, serialNumbers: numbers },
    };
  },
});
