import "server-only";
import { randomUUID } from "node:crypto";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { writeLedger } from "../ledger.ts";
import { piecesInWords } from "../model/pieces.ts";
import { moveStockInput, reasonLimit } from "../model/stock-input.ts";
import { locationMeant, piecesMeant, serialsMeant, stockedProduct } from "../records.ts";
import { takeSerials } from "../serials.ts";

/** Goods went from one location to another: out of the store room, into a van. */
export const moveStock = command({
  name: "stock.move",
  input: moveStockInput,
  subject: async ({ tx, actor, input }) => {
    const from = await locationMeant(tx, actor, input.fromId, "fromId");
    const to = await locationMeant(tx, actor, input.toId, "toId");
    // Whoever loads or empties their own van does what is theirs.
    const isOwn = from.personId === actor.id || to.personId === actor.id;
    return { ownerId: isOwn ? actor.id : (to.personId ?? ""), from, to };
  },
  run: async (work) => {
    const { tx, actor, input } = work;
    const { from, to } = work.subject;
    if (from.id === to.id) stopIf(objectionAt("toId", "It lies there already: choose another location."));
    const product = await stockedProduct(tx, actor, input.productId);
    const quantity = piecesMeant(input.quantity, product, actor);
    const numbers = serialsMeant(input.serialNumbers, product, quantity);
    const both = {
      productId: product.id,
      kind: "moved",
      unitCost: product.unitCost,
      transferId: randomUUID(),
      reason: input.reason.slice(0, reasonLimit),
    } as const;
    await writeLedger(work, [
      { ...both, locationId: from.id, quantity: -quantity },
      { ...both, locationId: to.id, quantity },
    ]);
    await takeSerials(tx, { productId: product.id, numbers }, from, to.id);
    const words = piecesInWords(quantity, product.unit, actor.desk.locale);
    return {
      value: { productId: product.id, name: product.name, words, from: from.name, to: to.name },
      about: { type: "product", id: product.id },
      change: { name: product.name, quantity: words, from: from.name, to: to.name, serialNumbers: numbers },
    };
  },
});
