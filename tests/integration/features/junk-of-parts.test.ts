import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access/actor.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast } from "../../support/cast.ts";
import { addedExpense, addedMaterial, makeProduct } from "../../support/parts.ts";
import { fridayEvening, makeTicket } from "../../support/work.ts";

interface Doable {
  readonly name: string;
  readonly execute: (actor: Actor, input: unknown, call: { now: Date }) => Promise<Outcome<unknown>>;
}

const isDoable = (made: unknown): made is Doable =>
  typeof made === "object" && made !== null && "execute" in made && "name" in made;

const modules = import.meta.glob("../../../src/features/{expenses,materials,stock,billing,catalogue}/commands/*.ts", {
  eager: true,
});
const commands = Object.values(modules).flatMap((module) => Object.values(module ?? {}).filter(isDoable));

let cast: Cast;
/** Ids of real records, so that junk comes further than to the door. */
const ids: string[] = [];

beforeAll(async () => {
  cast = await makeCast();
  const ticket = await makeTicket(cast);
  const product = await makeProduct(cast.max);
  const material = await addedMaterial(cast.tess, ticket.id);
  const expense = await addedExpense(cast.ada, { ticketId: ticket.id });
  const [category, code, vehicle] = await Promise.all([
    db.expenseCategory.findFirst(),
    db.materialCode.findFirst(),
    db.vehicleKind.findFirst(),
  ]);
  const rows = [ticket, product, material, expense, category, code, vehicle, cast.ada];
  ids.push(...rows.flatMap((row) => row?.id ?? []));
});

// biome-ignore format: a list reads in few lines
const strange = [
  "", " ", "0", "-1", "1e999", "NaN", "Infinity", "1000000000000", "99999999999999999999", "0.0000000001", "1,5", "1.5.5",
  "2026-02-30", "0000-00-00", "2026-11-20", "9999-12-31", "\u0000", "\ud800", "\u202e", "'; DROP TABLE product; --", "<b>",
  "USD", "XXX", "true", "on", "null", "undefined", "__proto__", "constructor", "x".repeat(70_000), "€", "%", "\\", "\n\n\t",
];

const junk = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...strange) },
  { weight: 3, arbitrary: fc.nat().map((at) => ids[at % ids.length] ?? "") },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** An input that answers whatever is asked of it: each field of the form has junk in it. */
function formOf(values: readonly unknown[]): object {
  const junkFor = (key: string) => values[[...key].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % values.length];
  return new Proxy(
    {},
    {
      get: (_, key) => (typeof key === "string" ? junkFor(key) : undefined),
      has: (_, key) => typeof key === "string" && junkFor(key) !== undefined,
    },
  );
}

const jargon = /invalid (input|string|uuid)|expected \w+, received|too (big|small)|unrecognized|\[object/i;

async function expectAnswer(command: Doable, input: unknown): Promise<void> {
  const outcome = await command.execute({ ...cast.ada }, input, { now: fridayEvening });
  if (outcome.ok) return;
  const { message, fields = {} } = outcome.refusal;
  for (const sentence of [message, ...Object.values(fields)]) {
    expect(sentence).toMatch(/\S[.?!”)]$/);
    expect(sentence).not.toMatch(jargon);
  }
}

test("there are commands to be tried", () => {
  expect(commands.length).toBeGreaterThan(50);
});

test.each(commands.map((command) => [command.name, command] as const))(
  "%s answers any junk with a sentence or does it, and never breaks",
  async (_name, command) => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 2 }), async (input) => await expectAnswer(command, input)),
      { numRuns: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(junk, { minLength: 11, maxLength: 11 }), async (values) => {
        await expectAnswer(command, formOf(values));
      }),
      { numRuns: 20 },
    );
  },
);
