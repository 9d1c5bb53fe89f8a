import { randomUUID } from "node:crypto";
import { benchSummary, type FilledDesk } from "./filled-desk.ts";
import { called, idOfAction } from "./posted-action.ts";
import { type Saving, ticketToChange } from "./savings.ts";
import { type Asking, cookieOf } from "./scenarios.ts";

const kept = (name: string) => `SELECT count(*)::int AS count FROM event WHERE name = '${name}'`;

/** What is put on tickets, each a row of the report. */
export const partsSavings: readonly Saving[] = [
  {
    name: "Add a material",
    prepare: async (desk) => adding(desk, (turn) => desk.parts.products[turn % desk.parts.products.length]?.id ?? ""),
    kept: kept("material.add"),
  },
  {
    name: "… from the van",
    prepare: async (desk) => adding(desk, (turn) => desk.parts.stocked[turn % desk.parts.stocked.length]?.id ?? ""),
    kept: kept("material.add"),
  },
  { name: "Add a bundle", prepare: async (desk) => addingBundles(desk), kept: kept("material.addBundle") },
];

// Past in every time zone.
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const form = (desk: FilledDesk, client: number, action: string, fields: Readonly<Record<string, string>>) => {
  const ticket = ticketToChange(desk, client);
  const sent = { key: randomUUID(), ticketId: ticket?.id ?? "", isBillable: "on", usedOn: yesterday(), ...fields };
  return {
    path: `/tickets/${ticket?.number}?add=material`,
    cookie: cookieOf(desk, client),
    action,
    form: called(Object.entries(sent)),
  };
};

/** As the form's script sends it: product, quantity, Enter. */
function adding(desk: FilledDesk, productOf: (turn: number) => string): Asking {
  const action = idOfAction("addMaterialAction");
  return (client, turn) =>
    form(desk, client, action, { productId: productOf(turn), quantity: "1", notes: benchSummary });
}

function addingBundles(desk: FilledDesk): Asking {
  const action = idOfAction("addBundleAction");
  const { bundleIds } = desk.parts;
  return (client, turn) => form(desk, client, action, { bundleId: bundleIds[turn % bundleIds.length] ?? "" });
}
