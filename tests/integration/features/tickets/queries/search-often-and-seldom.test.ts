import { beforeAll, expect, test } from "vitest";
import { parseTicketList } from "#features/tickets/model/ticket-list-address.ts";
import { ticketsInList } from "#features/tickets/queries/tickets-in-list.ts";
import { ticketsOnBoard } from "#features/tickets/queries/tickets-on-board.ts";
import { ticketsSaying } from "#features/tickets/queries/tickets-saying.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { asAssignee, reported } from "../../../../support/tickets.ts";

const now = new Date("2026-11-22T20:00:00Z");
// What many tickets say is met on the way through the list, what few say is fetched by name: both must find the same.
const titles = ["Printer jams", "Printer offline", "Outlook is slow", "Configuration lost", "Monitor flickers"];
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  const theo = await asAssignee(cast.theo);
  for (let index = 0; index < 20; index++) {
    const title = index === 7 ? "Xylophone in the printer" : `${titles[index % titles.length]} 10${index}`;
    await reported(cast, { title, assignee: index % 3 ? "" : theo });
  }
}, 60_000);

const searches = [
  ["printer", /printer/i],
  ["pritner", /printer/i],
  ["xylophone", /xylophone/i],
  ["printer xylophone", /xylophone/i],
  ["outlook printer", /nothing has both/],
  ["10", / 10/],
  ["1013", / 1013/],
  ["configuratoin", /configuration/i],
  ["cofniguration 108", / 108/],
  ["monitor 104", / 104/],
] as const;

const sorts = ["number", "due", "technician", "customer"] as const;

test.each(searches)("%s finds what a look at every title finds, in every order", async (q, said) => {
  const all = await db.ticket.findMany({ orderBy: { number: "desc" }, select: { title: true } });
  const expected = all.map(({ title }) => title).filter((title) => said.test(title));
  const { rows } = await ticketsInList(cast.tess, parseTicketList({ q }), now);
  expect(rows.map(({ title }) => title)).toEqual(expected);
  for (const sort of sorts) {
    const found = await ticketsInList(cast.tess, parseTicketList({ q, sort }), now);
    expect(found.rows.map(({ title }) => title).toSorted()).toEqual(expected.toSorted());
  }
  const { filters, sort } = parseTicketList({ q });
  const board = await ticketsOnBoard(cast.tess, "technician", { filters, sort }, now);
  expect(board.flatMap(({ tickets }) => tickets.map(({ title }) => title)).toSorted()).toEqual(expected.toSorted());
});

test("few tickets are named one by one, many are not", async () => {
  const asked = async (...words: string[]) => (await ticketsSaying(cast.tess, words)).slice(1);
  expect(await asked("xylophone")).toEqual([{ id: { in: [expect.any(String)] } }]);
  expect(await asked("outlook", "printer")).toEqual([{ id: { in: [] } }]);
  expect(await asked("printer")).toEqual([{ search: { words: { hasSome: ["printer"] } } }]);
  expect(await asked()).toEqual([]);
});

test("a number is found by its beginning and by a part from its middle", async () => {
  const { number } = await db.ticket.findFirstOrThrow({ orderBy: { number: "asc" }, select: { number: true } });
  const found = async (q: string) => (await ticketsInList(cast.tess, parseTicketList({ q }), now)).rows.length;
  for (const q of ["T2026", number.slice(0, 9), number.slice(1, 10), number.slice(5, 12)]) {
    const count = await db.ticket.count({ where: { number: { contains: q } } });
    expect([q, await found(q)]).toEqual([q, count]);
    expect(count).toBeGreaterThan(1);
  }
  expect(await found(number)).toBe(1);
  expect(await found(number.toLowerCase())).toBe(1);
  expect(await found("T20251122.")).toBe(0);
  expect(await found("20261123.")).toBe(0);
});
