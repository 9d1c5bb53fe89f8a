import { expect, test } from "vitest";
import { db } from "#server/db.ts";
import { makeCast } from "../../support/cast.ts";

test("what a transaction had left to do when its time was over is not done outside of it", async () => {
  await makeCast();
  await db.$executeRaw`
    CREATE FUNCTION slow_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.6); RETURN NEW; END $$`;
  await db.$executeRaw`
    CREATE TRIGGER slow BEFORE INSERT ON customer FOR EACH ROW WHEN (NEW.name = 'Slow') EXECUTE FUNCTION slow_down()`;
  // One write of two steps. The second must not even be tried: outside of the transaction it misses the customer.
  const tooLong = db.$transaction(
    async (tx) =>
      await tx.customer.create({
        data: { name: "Slow", contacts: { create: [{ name: "Left over" }] } },
        select: { id: true },
      }),
    { timeout: 200 },
  );
  await expect(tooLong).rejects.toThrow(/transaction/i);
  await expect(tooLong).rejects.not.toThrow(/foreign key/i);
  expect(await db.contact.count({ where: { name: "Left over" } })).toBe(0);
  expect(await db.customer.count({ where: { name: "Slow" } })).toBe(0);
});
