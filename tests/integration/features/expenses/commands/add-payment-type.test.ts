import { beforeAll, expect, test } from "vitest";
import { addPaymentType } from "#features/expenses/commands/add-payment-type.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { addedExpense, fieldsOf, paymentTypeNamed } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
test("a payment type decides the refund; a new default takes the place of the old one", async () => {
  const cash = { name: "Petty cash", isDefault: "true", isActive: "true" };
  const { id } = valueFrom(await addPaymentType.execute(cast.olivia, cash));
  expect(await paymentTypeNamed("Own money")).toMatchObject({ isDefault: false });
  expect(await addedExpense(cast.tess)).toMatchObject({ paymentTypeId: id, isReimbursable: false });
  expect(await lastEventAbout(id)).toMatchObject({ name: "paymentType.add", change: { name: "Petty cash" } });
});

test("refused: a name that is taken, an inactive default, who is no administrator", async () => {
  const add = async (input: object) => await addPaymentType.execute(cast.olivia, input);
  expect(fieldsOf(await add({ name: "own money", isActive: "true" }))).toEqual(["name"]);
  expect(fieldsOf(await add({ name: "Loan", isDefault: "true" }))).toEqual(["isActive"]);
  expect(fieldsOf(await add({ name: "" }))).toEqual(["name"]);
  expect(await addPaymentType.execute(cast.max, { name: "Loan" })).toMatchObject({ refusal: { kind: "missing" } });
  expect(await db.paymentType.count({ where: { name: "Loan" } })).toBe(0);
});

test("a name is taken by the very same name alone: what means anything to the database is a letter here", async () => {
  const add = async (name: string) => await addPaymentType.execute(cast.olivia, { name, isActive: "true" });
  for (const name of ["Card 1", "Card_1", "Card%", "Card\\"]) valueFrom(await add(name));
  for (const name of ["card 1", "CARD_1", "card%", "card\\"]) expect(fieldsOf(await add(name))).toEqual(["name"]);
});
