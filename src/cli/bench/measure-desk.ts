import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import pg from "pg";
import { PlainError } from "../console/plain-error.ts";
import { say } from "../console/report.ts";
import { type Answer, type Client, newClient, type Question } from "./client.ts";
import type { FilledDesk } from "./fill-desk.ts";
import { fieldsOfForm } from "./form-fields.ts";
import { type BenchResults, type Figures, figuresOf, type MeasuredPage } from "./results.ts";
import { frameworkWeight, scriptWeight } from "./script-weight.ts";

/** A running server on a filled desk. */
export interface DeskToMeasure {
  readonly origin: string;
  readonly adminUrl: string;
  readonly filled: FilledDesk;
  readonly seconds: number;
  readonly serverPid: number;
}

/** What the nth client asks the mth time. */
type Asking = (client: number, turn: number) => Question;

const many = 8;
const mostRequests = 3000;

/** Asks a desk for everything that the bench is about, over real HTTP. */
export async function measureAll(desk: DeskToMeasure): Promise<BenchResults> {
  const { filled } = desk;
  const cookieOf = (client: number) => filled.cookies[client % filled.cookies.length] ?? "";
  const signedIn =
    (pathOf: (turn: number) => string): Asking =>
    (client, turn) => ({
      path: pathOf(turn),
      cookie: cookieOf(client),
    });
  const ticket = (turn: number) => `/tickets/${filled.numbers[turn % filled.numbers.length]}`;
  const askings: [string, Asking][] = [
    ["Sign-in page", () => ({ path: "/sign-in" })],
    ["Ticket list", signedIn(() => "/tickets")],
    ["Ticket list, filtered", signedIn(() => "/tickets?status=all&technician=me&sort=priority")],
    [
      "Ticket list, three filters",
      signedIn(() => `/tickets?technician=me&priority=${filled.priorityId}&type=incident`),
    ],
    ["Ticket list, far down", signedIn(() => `/tickets?status=all&after=${filled.farNumber}~`)],
    ["Ticket list, by customer", signedIn(() => "/tickets?status=all&sort=customer")],
    ["Ticket list, by words", signedIn(() => "/tickets?status=all&q=printer")],
    ["Ticket list, mistyped", signedIn(() => "/tickets?status=all&q=pritner+pages")],
    ["One ticket", signedIn(ticket)],
    ["Timesheet", signedIn(() => `/timesheet/${filled.weekStartsOn}`)],
  ];
  const pages: MeasuredPage[] = [];
  for (const [name, asking] of askings) pages.push(await measured(desk, name, asking, desk.seconds));
  pages.push(await measuredSaving(desk, cookieOf));
  return {
    at: new Date().toISOString(),
    node: process.versions.node,
    cores: availableParallelism(),
    tickets: filled.tickets,
    timeEntries: filled.timeEntries,
    fillSeconds: Math.round(filled.seconds * 10) / 10,
    serverMegabytes: megabytesOf(desk.serverPid),
    pages,
    ...(await weights(desk.origin, [
      ...askings,
      ["One ticket, logging time", signedIn((turn) => `${ticket(turn)}?add=time`)],
      ["Dashboard", signedIn(() => "/dashboard")],
    ])),
  };
}

async function measured(desk: DeskToMeasure, name: string, asking: Asking, seconds: number): Promise<MeasuredPage> {
  say(`  ${name}…`);
  // The first answers of a page pay for its loading.
  await run(desk.origin, 1, asking, 1, 40);
  const one = await run(desk.origin, 1, asking, seconds);
  const eight = await run(desk.origin, many, asking, seconds);
  return { name, one, eight };
}

async function run(
  origin: string,
  clients: number,
  asking: Asking,
  seconds: number,
  most = mostRequests,
): Promise<Figures> {
  const times: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const client = newClient(origin);
      try {
        for (let turn = index; performance.now() < until && times.length < most; turn += clients) {
          const question = asking(index, turn);
          const answer = await client.ask(question);
          refuseWrong(question, answer);
          times.push(answer.ms);
        }
      } finally {
        client.end();
      }
    }),
  );
  return figuresOf(times, performance.now() - startedAt);
}

function refuseWrong({ path }: Question, { status, body }: Answer): void {
  if (status === 200) return;
  const said = body
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .slice(0, 200);
  throw new PlainError(`${path} was answered with ${status}: ${said}`);
}

/** Saves time entries through the real form of the ticket page, each client as a technician of its own, and checks that all were kept. */
async function measuredSaving(desk: DeskToMeasure, cookieOf: (client: number) => string): Promise<MeasuredPage> {
  const { origin, filled, adminUrl } = desk;
  const forms = await Promise.all(
    Array.from({ length: many }, async (_, index) => {
      const path = `/tickets/${filled.numbers[index]}?add=time`;
      const client = newClient(origin);
      const { body } = await client.ask({ path, cookie: cookieOf(index) });
      client.end();
      const fields = fieldsOfForm(body, "Log time");
      if (!fields) throw new PlainError(`${path} has no form to log time.`);
      return { path, fields };
    }),
  );
  const asking: Asking = (index) => {
    const { path, fields } = forms[index] ?? { path: "", fields: [] };
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    form.set("key", randomUUID());
    form.set("worked", "1m");
    form.set("summary", "A minute's work, written down by the bench.");
    return { path, cookie: cookieOf(index), form };
  };
  const before = await entriesIn(adminUrl);
  const page = await measured(desk, "Save a time entry", asking, Math.min(desk.seconds, 5));
  const kept = (await entriesIn(adminUrl)) - before;
  if (kept < page.one.requests + page.eight.requests) {
    throw new PlainError(`Only ${kept} of ${page.one.requests + page.eight.requests} saved time entries are there.`);
  }
  return page;
}

async function entriesIn(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM time_entry");
  await client.end();
  return rows[0]?.count ?? 0;
}

async function weights(origin: string, askings: readonly (readonly [string, Asking])[]) {
  const client: Client = newClient(origin);
  const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
  const scriptKilobytes: Record<string, number> = {};
  for (const [name, asking] of askings) {
    const { body } = await client.ask(asking(0, 0));
    scriptKilobytes[name] = kilobytes(await scriptWeight(client, body));
  }
  client.end();
  return { frameworkKilobytes: kilobytes(frameworkWeight()), scriptKilobytes };
}

function megabytesOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
