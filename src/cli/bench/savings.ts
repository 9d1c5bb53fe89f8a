import { randomUUID } from "node:crypto";
import { PlainError } from "../console/plain-error.ts";
import { newClient } from "./client.ts";
import { benchSummary, type FilledDesk } from "./filled-desk.ts";
import { fieldsOfForm } from "./form-fields.ts";
import { called, idOfAction } from "./posted-action.ts";
import { type Asking, cookieOf } from "./scenarios.ts";

/** A change that is measured as it is posted, and how to count what of it was kept. */
export interface Saving {
  readonly name: string;
  readonly prepare: (desk: FilledDesk, origin: string, adminUrl: string) => Promise<Asking>;
  readonly kept: string;
  /** How often it can be done at most: before the clock runs, by one client, and by eight. */
  readonly most?: Turns;
}

/** How many requests each part of a measurement makes at most. */
export interface Turns {
  readonly warmUp: number;
  readonly one: number;
  readonly eight: number;
}

const entriesKept = `SELECT count(*)::int AS count FROM time_entry WHERE summary = '${benchSummary.replaceAll("'", "''")}'`;

/** The changes that are measured, each a row of the report. */
export const savings: readonly Saving[] = [
  { name: "Save a time entry", prepare: timeByScript, kept: entriesKept },
  { name: "… without script", prepare: timeByForm, kept: entriesKept },
  {
    name: "Change a status",
    prepare: async (desk) => statusByScript(desk),
    kept: "SELECT count(*)::int AS count FROM event WHERE name = 'ticket.changeStatus'",
  },
];

/** How many forms are opened before time entries are saved: one for each client, on a ticket of its own. */
const forms = 8;

/** The ticket that the nth client changes. Those of the first half are looked at: what is saved must not make them longer. */
export const ticketToChange = ({ open }: FilledDesk, index: number) =>
  open[(open.length >> 1) + (index % (open.length >> 1))];

async function timeForms(desk: FilledDesk, origin: string) {
  return await Promise.all(
    Array.from({ length: forms }, async (_, index) => {
      const path = `/tickets/${ticketToChange(desk, index)?.number}?add=time`;
      const client = newClient(origin);
      const { body } = await client.ask({ path, cookie: cookieOf(desk, index) });
      client.end();
      const fields = fieldsOfForm(body, "Log time");
      if (!fields) throw new PlainError(`${path} has no form to log time.`);
      return { path, fields };
    }),
  );
}

function filled(fields: readonly [string, string][]): [string, string][] {
  const ours = { key: randomUUID(), worked: "1m", summary: benchSummary };
  return [...fields.filter(([name]) => !Object.hasOwn(ours, name)), ...Object.entries(ours)];
}

/** As a browser without script sends it: the whole page comes back. */
async function timeByForm(desk: FilledDesk, origin: string): Promise<Asking> {
  const opened = await timeForms(desk, origin);
  return (index) => {
    const { path, fields } = opened[index] ?? { path: "", fields: [] };
    const form = new FormData();
    for (const [name, value] of filled(fields)) form.append(name, value);
    return { path, cookie: cookieOf(desk, index), form };
  };
}

/** As a page sends it whose script has come: the answer of the action comes back; the page around is drawn anew by a request of its own. */
async function timeByScript(desk: FilledDesk, origin: string): Promise<Asking> {
  const opened = await timeForms(desk, origin);
  const action = idOfAction("logTimeInPlaceAction");
  return (index) => {
    const { path, fields } = opened[index] ?? { path: "", fields: [] };
    const plain = filled(fields).filter(([name]) => !name.startsWith("$ACTION"));
    return { path, cookie: cookieOf(desk, index), action, form: called(plain) };
  };
}

function statusByScript(desk: FilledDesk): Asking {
  const action = idOfAction("changeStatusInPlaceAction");
  const statusOf = new Map(desk.open.map(({ id, statusId }) => [id, statusId]));
  const [one, other] = desk.statusIds;
  return (index, turn) => {
    // Clients change tickets of their own: which one is whose is decided by the turn they are at.
    const ticket = ticketToChange(desk, turn);
    const id = ticket?.id ?? "";
    const wasStatusId = statusOf.get(id) ?? "";
    const statusId = wasStatusId === one ? other : one;
    statusOf.set(id, statusId);
    const fields = { key: randomUUID(), ticketId: id, statusId, wasStatusId };
    return {
      path: `/tickets/${ticket?.number}`,
      cookie: cookieOf(desk, index),
      action,
      form: called(Object.entries(fields)),
    };
  };
}
