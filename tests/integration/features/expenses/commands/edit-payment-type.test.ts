import { beforeAll, expect, test } from "vitest";
import { editPaymentType } from "#features/expenses/commands/edit-payment-type.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, fieldsOf, paymentTypeNamed } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
async function edit(name: string, more: Readonly<Record<string, string>>, actor = cast.olivia) {
  const { id, version, isReimbursable, isDefault, isActive } = await paymentTypeNamed(name);
  const now = { isReimbursable: String(isReimbursable), isDefault: String(isDefault), isActive: String(isActive) };
  return await editPaymentType.execute(actor, { paymentTypeId: id, version: String(version), name, ...now, ...more });
}

test("whether it is refunded follows the payment type and is frozen on it once used", async () => {
  valueFrom(await edit("Company card", { isReimbursable: "true" }));
  valueFrom(await edit("Company card", { isReimbursable: "false" }));
  const card = await paymentTypeNamed("Company card");
  expect(await addedExpense(cast.tess, { paymentTypeId: card.id })).toMatchObject({ isReimbursable: false });
  const outcome = await edit("Company card", { isReimbursable: "true" });
  expect(outcome).toMatchObject({
    refusal: {
      fields: { isReimbursable: "Company card is used already, so this stays. Switch it off and add another one." },
    },
  });
  valueFrom(await edit("Company card", { name: "Company credit card" }));
  expect(await lastEventAbout(card.id)).toMatchObject({ name: "paymentType.edit" });
});

test("the default stays until another is, names are told apart, and one stays active", async () => {
  expect(fieldsOf(await edit("Own money", { isDefault: "false" }))).toEqual(["isDefault"]);
  expect(fieldsOf(await edit("Own money", { isActive: "false" }))).toEqual(["isActive"]);
  expect(fieldsOf(await edit("Own money", { name: "company credit card" }))).toEqual(["name"]);
  expect(await edit("Own money", { version: "9" })).toMatchObject({ refusal: { kind: "conflict" } });
  expect(await edit("Own money", { name: "Mine" }, cast.tess)).toMatchObject({ refusal: { kind: "missing" } });
  valueFrom(await edit("Company credit card", { isDefault: "true" }));
  expect(await db.paymentType.findMany({ where: { isDefault: true } })).toMatchObject([
    { name: "Company credit card" },
  ]);
});
