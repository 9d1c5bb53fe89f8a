import { beforeAll, beforeEach, expect, test } from "vitest";
import { rememberedDrive } from "#features/expenses/queries/remembered-drive.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { addedExpense, emptyExpenseReports, typedMileage } from "../../../../support/parts.ts";
import { makeTicket } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(emptyExpenseReports);

const northwind = () => ({
  customer: { id: cast.northwind.customerId, name: "Northwind Dental", address: "12 Main St\nSpringfield" },
});

test("where nobody has driven yet, the way begins at the office and ends at the address", async () => {
  expect(await rememberedDrive(cast.tess, northwind())).toEqual({
    origin: "Tallyworks IT",
    destination: "Northwind Dental, 12 Main St, Springfield",
    distance: "",
    isRoundTrip: true,
    vehicleKindId: "",
  });
});

test("the distance to a customer is one's own latest, else anybody's latest", async () => {
  const ticket = await makeTicket(cast);
  const drive = async (who: "tess" | "theo", more: Record<string, string>) =>
    await addedExpense(cast[who], { ...(await typedMileage(more)), ticketId: ticket.id });
  await drive("theo", { distance: "14.5", origin: "Home", isRoundTrip: "true" });
  expect(await rememberedDrive(cast.tess, northwind())).toMatchObject({
    ...{ origin: "Home", destination: "Northwind Dental", distance: "14.5", isRoundTrip: true },
  });
  await drive("tess", { distance: "12", spentOn: "2026-11-18" });
  await drive("tess", { distance: "11", spentOn: "2026-11-17" });
  expect(await rememberedDrive(cast.tess, northwind())).toMatchObject({
    ...{ origin: "Office", distance: "12", isRoundTrip: false },
  });
});
