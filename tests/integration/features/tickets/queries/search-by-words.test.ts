import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { editTicket } from "#features/tickets/commands/edit-ticket.ts";
import { parseTicketList } from "#features/tickets/model/ticket-list-address.ts";
import { ticketsInList } from "#features/tickets/queries/tickets-in-list.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { lakeside, reported } from "../../../../support/tickets.ts";

const now = new Date("2026-11-22T20:00:00Z");
let cast: Cast;
let outlook: Awaited<ReturnType<typeof reported>>;
let printer: Awaited<ReturnType<typeof reported>>;

beforeAll(async () => {
  cast = await makeCast();
  const other = await lakeside();
  const contactId = other.contacts[0]?.id ?? "";
  printer = await reported(cast, { title: "Printer on 2nd floor offline", description: "It says Übertemperatur E7." });
  outlook = await reported(cast, { title: "Outlook asks for the password", customerId: other.id, contactId });
  const note = { ticketId: printer.id, visibility: "internal", body: "Swapped the fuser." };
  valueFrom(await addNote.execute(cast.tess, note));
});

async function found(q: string, actor: Actor = cast.tess): Promise<string[]> {
  const { rows } = await ticketsInList(actor, parseTicketList({ q }), now);
  return rows.map(({ title }) => title).sort();
}
const both = ["Outlook asks for the password", "Printer on 2nd floor offline"];

describe("one box finds a ticket", () => {
  test.each([
    ["by words of its title", "offline printer"],
    ["by the beginning of a word", "print"],
    ["by its description, in any letters", "übertemperatur"],
    ["by its notes", "fuser"],
    ["by its customer", "northwind"],
    ["with letters swapped", "pritner"],
    ["with a letter missing", "ofline"],
    ["with a letter too many", "fusser"],
  ])("%s", async (_, typed) => {
    expect(await found(typed)).toEqual(["Printer on 2nd floor offline"]);
  });

  test("by its number, whole, without its T, or its last part", async () => {
    for (const typed of [printer.number, printer.number.slice(1), printer.number.slice(-4)]) {
      expect(await found(typed)).toContain("Printer on 2nd floor offline");
    }
    expect(await found(printer.number)).toHaveLength(1);
    expect(await found(printer.number.slice(0, 9))).toEqual(both);
  });

  test("by its contact and customer together", async () => {
    expect(await found("dana lakeside")).toEqual(["Outlook asks for the password"]);
    expect(await found("dana printer")).toEqual([]);
  });
});

test("what is changed is found by its new words and not by the old ones", async () => {
  const input = { ticketId: outlook.id, version: outlook.version, title: "Calendar is empty" };
  valueFrom(await editTicket.execute(cast.max, input));
  expect(await found("calendar")).toEqual(["Calendar is empty"]);
  expect(await found("asks for the password")).toEqual([]);
  await db.contact.updateMany({ where: { name: "Dana Whitfield" }, data: { name: "Dana Zimmermann" } });
  await db.customer.update({ where: { id: outlook.customerId }, data: { name: "Hillside Pediatrics" } });
  expect(await found("zimmermann hillside")).toEqual(["Calendar is empty"]);
});

test("a search finds nobody a ticket that they do not see", async () => {
  expect(await found("printer", limited(cast.theo, mineOnly))).toEqual([]);
});
