import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { parseTicketList } from "#features/tickets/model/ticket-list-address.ts";
import { ticketsAsCsv } from "#features/tickets/queries/tickets-as-csv.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { limited, mineOnly } from "../../../../support/limited.ts";
import { asAssignee, reported } from "../../../../support/tickets.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await reported(cast, { title: '=HYPERLINK("https://evil.test")' });
  await reported(cast, { title: "Toner, black", assignee: await asAssignee(cast.theo) });
});

async function fileFor(actor: Actor, params: Record<string, string>): Promise<string[][]> {
  let text = "";
  for await (const part of ticketsAsCsv(actor, parseTicketList(params), clockOf(actor))) text += part;
  return parse(text, { bom: true });
}

test("the file has the columns that are shown, in their order, and every row of the list; no cell is a formula", async () => {
  const [head, ...rows] = await fileFor(cast.tess, { columns: "title,customer,queue", sort: "number", dir: "asc" });
  expect(head).toEqual(["Title", "Customer", "Queue"]);
  expect(rows.map(([title]) => title)).toEqual(['\'=HYPERLINK("https://evil.test")', "Toner, black"]);
});

test("nobody exports what they do not see", async () => {
  const rows = await fileFor(limited(cast.theo, mineOnly), { columns: "title" });
  expect(rows).toEqual([["Title"], ["Toner, black"]]);
});
