import "server-only";
import type { Actor } from "#access/actor.ts";
import { productFacts, productMeant } from "#features/catalogue/records.ts";
import { readSerials } from "#features/stock/model/pieces.ts";
import { touchTicket } from "#features/tickets/records.ts";
import { columnOfDay, dayAt, parseLocalDate } from "#kernel/calendar.ts";
import { parseQuantity } from "#kernel/money.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { objectionToEnded } from "../model/ended.ts";
import { amendMaterialInput, readMaterial, serialText } from "../model/material.ts";
import { changeOfMaterial, conflictWith } from "../model/material-words.ts";
import { type LockedMaterial, lockMaterial, piecesOf, refuseUnseenCost, usualBefore } from "../records.ts";
import { giveBack, sourceOf, takeFor } from "../taken.ts";
import { usualOnTicket } from "../usual-records.ts";

/** What was written down about a material is corrected; price and cost of its day stay as long as product and code do. */
export const amendMaterial = command({
  name: "material.amend",
  input: amendMaterialInput,
  subject: ({ tx, actor, input }) => lockMaterial(tx, actor, input.materialId),
  run: async (work) => {
    const { tx, actor, now, subject: material } = work;
    stopIf(objectionToEnded(material.name, material.billingItem));
    if (work.input.version !== material.version) throw new Refused(conflictWith(material, actor.desk));
    refuseUnseenCost(actor, work.input);
    const isSame = work.input.productId === (material.productId ?? "") && work.input.name.trim() === material.name;
    const product = isSame ? await sameProduct(tx, actor, material) : await productMeant(tx, actor, work.input);
    const isInHand = material.status === "delivered";
    const from = await sourceOf(tx, material.id);
    // What the form did not ask stays as it was.
    const isAsMany = parseQuantity(work.input.quantity, actor.desk.locale) === material.quantity;
    const saidSerials = serialText(work.input.serialNumbers).trim();
    const input = {
      ...work.input,
      // Free text that is called otherwise is still counted as it was.
      unit: work.input.unit || (material.productId === null ? material.unit : ""),
      locationId: work.input.locationId || (isSame ? (from?.id ?? "") : ""),
      serialNumbers: saidSerials === "" && isSame && isAsMany ? material.serialNumbers : work.input.serialNumbers,
    };
    const isUntouched =
      isSame &&
      isAsMany &&
      input.locationId === (from?.id ?? "") &&
      sameNumbers(readSerials(serialText(input.serialNumbers)), material.serialNumbers);
    const isPastStock = isSame && isInHand && !from;
    const stocked = isPastStock && input.locationId === "" && product ? { ...product, isStocked: false } : product;
    const today = dayAt(now, actor.timeZone);
    const usedOn = parseLocalDate(input.usedOn.trim()) ?? today;
    const keepsCode = input.codeId === "" || input.codeId === material.codeId;
    const asked = { ticketId: material.ticket.id, usedOn, codeId: input.codeId, product };
    const usual = isSame && keepsCode ? usualBefore(material) : await usualOnTicket(tx, asked, actor.desk);
    if (!isUntouched) await giveBack(work, material, "corrected");
    const { source, serialNumbers: pieces } = isUntouched
      ? { source: undefined, serialNumbers: material.serialNumbers }
      : await piecesOf(work, input, stocked, isInHand);
    const before = isSame ? material : undefined;
    const beside = { product, usual, before, isInHand, by: actor.name, today };
    const read = readMaterial({ ...input, serialNumbers: [...pieces] }, beside, actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    const { explanation, serialNumbers, ...values } = read.value;
    await tx.material.update({
      where: { id: material.id },
      data: {
        ...values,
        explanation: explanation.map((step) => ({ ...step })),
        serialNumbers: [...serialNumbers],
        productId: product?.id ?? null,
        usedOn: columnOfDay(values.usedOn),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (product && isInHand && !isUntouched) {
      await takeFor(work, { id: material.id, quantity: values.quantity, serialNumbers }, product, source);
    }
    await touchTicket(tx, material.ticket.id, now, `${actor.name} corrected ${values.name}`);
    return {
      value: { number: material.ticket.number, name: values.name },
      about: { type: "material", id: material.id, ticketId: material.ticket.id },
      change: { name: values.name, ...changeOfMaterial(material, read.value, actor.desk) },
    };
  },
});

/** The product it was made from, as it was then: it may be called or counted otherwise now, and not be sold any more. */
async function sameProduct(tx: Tx, actor: Actor, { productId, name, unit }: LockedMaterial) {
  const facts = productId === null ? undefined : await productFacts(tx, actor, productId);
  return facts && { ...facts, name, unit };
}

const sameNumbers = (a: readonly string[] | string, b: readonly string[]) =>
  typeof a !== "string" && a.length === b.length && a.every((number) => b.includes(number));
