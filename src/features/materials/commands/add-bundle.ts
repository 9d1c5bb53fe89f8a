import "server-only";
import { readSerials } from "#features/stock/model/pieces.ts";
import { lockTicket } from "#features/tickets/records.ts";
import { typedDecimal } from "#kernel/money.ts";
import { objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { recordQuietly } from "#server/events.ts";
import { addBundleInput, serialText } from "../model/material.ts";
import { putOnTicket } from "../records.ts";
import { lockAhead } from "../taken.ts";

/** All products of a bundle are put on a ticket: every one of them, or none. */
export const addBundle = command({
  name: "material.addBundle",
  input: addBundleInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async (work) => {
    const { tx, actor, now, input, subject: ticket } = work;
    const bundle = await tx.bundle.findUnique({
      where: { id: input.bundleId },
      select: {
        id: true,
        name: true,
        isActive: true,
        items: {
          orderBy: { position: "asc" },
          select: { quantity: true, product: { select: { id: true, name: true, isSerialized: true } } },
        },
      },
    });
    if (!bundle?.isActive) throw new Refused(objectionAt("bundleId", "Choose a bundle."));
    if (bundle.items.length === 0) stopIf(objectionAt("bundleId", `${bundle.name} has no products.`));
    const numbers = readSerials(serialText(input.serialNumbers));
    if (typeof numbers === "string") throw new Refused(objectionAt("serialNumbers", numbers));
    await lockAhead(
      work,
      bundle.items.map(({ product }) => product.id),
      input.locationId,
    );
    let at = 0;
    const names: string[] = [];
    for (const { quantity, product } of bundle.items) {
      const pieces = product.isSerialized ? Math.round(quantity / 1000) : 0;
      const typed = {
        productId: product.id,
        name: "",
        codeId: "",
        unit: "",
        unitPrice: "",
        priceReason: "",
        notes: "",
        quantity: typedDecimal(quantity, 3, 0, actor.desk.locale),
        isBillable: input.isBillable,
        locationId: input.locationId,
        serialNumbers: numbers.slice(at, at + pieces),
        usedOn: input.usedOn,
      } as const;
      at += pieces;
      const part = { tx, actor, now, input: typed, bundleId: bundle.id };
      const { value, about, change } = await putOnTicket(part, ticket).catch((problem: unknown) => {
        if (!(problem instanceof Refused)) throw problem;
        refuse("rule", `${product.name}: ${problem.refusal.message} Nothing of ${bundle.name} was added.`);
      });
      await recordQuietly(tx, "material.add", actor, now, about, change);
      names.push(value.name);
    }
    return {
      value: { number: ticket.number, name: bundle.name, count: names.length },
      about: { type: "bundle", id: bundle.id, ticketId: ticket.id },
      change: { name: bundle.name, products: names },
    };
  },
});
