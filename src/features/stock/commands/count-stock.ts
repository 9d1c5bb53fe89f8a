import "server-only";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { levelIn, lockLevels, writeLedger } from "../ledger.ts";
import { piecesInWords } from "../model/pieces.ts";
import { countStockInput } from "../model/stock-input.ts";
import { locationMeant, piecesMeant, serialsMeant, stockedProduct } from "../records.ts";
import { forgetSerials, putSerials, serialsAt, takeSerials } from "../serials.ts";

/** Somebody counted: the difference to what should lie there is a line of the ledger. */
export const countStock = command({
  name: "stock.count",
  input: countStockInput,
  subject: async ({ tx, actor, input }) => {
    const location = await locationMeant(tx, actor, input.locationId);
    return { ownerId: location.personId ?? "", location };
  },
  run: async (work) => {
    const { tx, actor, input } = work;
    const { location } = work.subject;
    const { locale } = actor.desk;
    const product = await stockedProduct(tx, actor, input.productId);
    const counted = piecesMeant(input.counted, product, actor, "counted", "zero");
    const numbers = serialsMeant(input.serialNumbers, product, counted);
    const place = { productId: product.id, locationId: location.id };
    const level = levelIn(await lockLevels(tx, [place]), place);
    const words = (quantity: number) => piecesInWords(quantity, product.unit, locale);
    if (level !== input.expected) {
      throw new Refused({
        kind: "conflict",
        message: `While you counted, ${product.name} in ${location.name} went from ${words(input.expected)} to ${words(level)}. Look again, then save.`,
        theirs: { expected: String(level) },
      });
    }
    const difference = counted - level;
    await writeLedger(
      work,
      [{ ...place, kind: "counted", quantity: difference, unitCost: product.unitCost }],
      "counted",
    );
    if (product.isSerialized) {
      const pieces = { productId: product.id };
      const there = await serialsAt(tx, product.id, location.id);
      const gone = there.filter((number) => !numbers.includes(number));
      await takeSerials(tx, { ...pieces, numbers: gone }, location, null);
      await forgetSerials(tx, { ...pieces, numbers: gone });
      await putSerials(tx, { ...pieces, numbers: numbers.filter((number) => !there.includes(number)) }, location.id);
    }
    return {
      value: {
        productId: product.id,
        name: product.name,
        location: location.name,
        words: words(counted),
        difference: difference === 0 ? "" : `${difference > 0 ? "+" : "−"}${words(Math.abs(difference))}`,
      },
      about: { type: "product", id: product.id },
      change: {
        name: product.name,
        location: location.name,
        counted: { from: words(level), to: words(counted) },
        serialNumbers: numbers,
      },
    };
  },
});
