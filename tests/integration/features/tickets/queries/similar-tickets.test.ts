import { beforeAll, expect, test } from "vitest";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { similarTickets } from "#features/tickets/queries/similar-tickets.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { lakeside, reported, sunday } from "../../../../support/tickets.ts";

let cast: Cast;
let printer: { number: string };

beforeAll(async () => {
  cast = await makeCast();
  printer = await reported(cast);
  await reported(cast, { title: "Mailbox is full" });
  const elsewhere = { customerId: (await lakeside()).id, title: "Printer on 2nd floor offline" };
  valueFrom(await createTicket.execute(cast.max, elsewhere, { now: sunday }));
});

const like = async (title: string, actor = cast.tess, customerId = cast.northwind.customerId) =>
  (await similarTickets(actor, customerId, title, sunday)).map(({ number }) => number);

test.each(["Printer offline", "printer 2nd floor", "Pritner on 2nd flor is offline"])(
  "“%s” looks like the ticket that this customer waits for already",
  async (title) => expect(await like(title)).toEqual([printer.number]),
);

test("what is about something else, too short, or of nobody looks like nothing", async () => {
  expect(await like("New starter on Monday")).toEqual([]);
  expect(await like("Pri")).toEqual([]);
  expect(await like("Printer offline", cast.tess, "junk")).toEqual([]);
});

test("a ticket out of sight is not told of", async () => {
  expect(await like("Printer offline", limited(cast.theo, mineOnly))).toEqual([]);
});
