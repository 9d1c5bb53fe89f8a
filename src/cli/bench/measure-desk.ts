import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import pg from "pg";
import { PlainError } from "../console/plain-error.ts";
import { say } from "../console/report.ts";
import { type Answer, newClient, type Question } from "./client.ts";
import type { FilledDesk } from "./filled-desk.ts";
import { partsSavings } from "./parts-savings.ts";
import { partsScenarios } from "./parts-scenarios.ts";
import { costBetween, type Measured, processorTimes } from "./processor-time.ts";
import { type BenchResults, type Figures, figuresOf, type MeasuredPage } from "./results.ts";
import { type Saving, savings, type Turns } from "./savings.ts";
import { type Asking, alsoWeighed, type Scenario, scenarios, sheetScenarios } from "./scenarios.ts";
import { frameworkScripts, weighScripts, weightOf } from "./script-weight.ts";
import { sheetSavings } from "./sheet-savings.ts";

/** A running server on a filled desk. */
export interface DeskToMeasure extends Measured {
  readonly origin: string;
  readonly adminUrl: string;
  readonly filled: FilledDesk;
  readonly fillSeconds: number;
  readonly products: number;
  readonly seconds: number;
  /** What is measured: each desk has its own rows. */
  readonly measures: "tickets" | "time" | "parts";
  /** Measures only rows with these words in their name. */
  readonly only: string;
}

const rows = {
  tickets: { opened: scenarios, saved: savings },
  time: { opened: sheetScenarios, saved: [...savings.slice(0, 1), ...sheetSavings] },
  parts: { opened: partsScenarios, saved: partsSavings },
} satisfies Record<DeskToMeasure["measures"], { opened: readonly Scenario[]; saved: readonly Saving[] }>;

const many = 8;
const mostRequests = 3000;
const warmUpSeconds = 6;

/** Asks a desk for everything that the bench is about, over real HTTP. */
export async function measureAll(desk: DeskToMeasure): Promise<BenchResults> {
  const { filled } = desk;
  const wanted = ({ name }: { name: string }) => name.toLowerCase().includes(desk.only.toLowerCase());
  const pages: MeasuredPage[] = [];
  const { opened, saved } = rows[desk.measures];
  for (const { name, asking } of opened.filter(wanted)) {
    pages.push(await measured(desk, name, asking(filled), desk.seconds));
  }
  for (const saving of saved.filter(wanted)) pages.push(await measuredSaving(desk, saving));
  return {
    at: new Date().toISOString(),
    node: process.versions.node,
    cores: availableParallelism(),
    tickets: filled.tickets,
    timeEntries: filled.timeEntries,
    technicians: filled.technicians,
    products: desk.products,
    materials: filled.parts.materials,
    fillSeconds: Math.round(desk.fillSeconds * 10) / 10,
    serverMegabytes: megabytesOf(desk.serverPid),
    pages,
    ...(await weights(desk, [...opened, ...alsoWeighed].filter(wanted))),
  };
}

async function measured(
  desk: DeskToMeasure,
  name: string,
  asking: Asking,
  seconds: number,
  most: Turns = { warmUp: 250, one: mostRequests, eight: mostRequests },
): Promise<MeasuredPage> {
  say(`  ${name}…`);
  // The first answers of a page pay for its loading, and some hundred more for the compiling of its code: what is measured
  // is a server that has been at it for a while, as one that runs all day has.
  await run(desk.origin, 1, asking, warmUpSeconds, most.warmUp);
  const before = processorTimes(desk);
  const one = await run(desk.origin, 1, asking, seconds, most.one);
  const cost = costBetween(before, processorTimes(desk), one.requests);
  const eight = await run(desk.origin, many, asking, seconds, most.eight);
  return { name, one, eight, cost };
}

async function run(origin: string, clients: number, asking: Asking, seconds: number, most: number): Promise<Figures> {
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

/** Saves through the real actions, each client as a technician of its own, and checks that all was kept. */
async function measuredSaving(desk: DeskToMeasure, { name, prepare, kept, most }: Saving): Promise<MeasuredPage> {
  const asking = await prepare(desk.filled, desk.origin, desk.adminUrl);
  const before = await countIn(desk.adminUrl, kept);
  const page = await measured(desk, name, asking, Math.min(desk.seconds, 5), most);
  const saved = (await countIn(desk.adminUrl, kept)) - before;
  const sent = page.one.requests + page.eight.requests;
  if (saved < sent) throw new PlainError(`${name}: only ${saved} of ${sent} are there.`);
  return page;
}

async function countIn(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(sql);
  await client.end();
  return rows[0]?.count ?? 0;
}

async function weights(desk: DeskToMeasure, weighed: readonly Scenario[]) {
  const client = newClient(desk.origin);
  const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
  const scriptKilobytes: Record<string, number> = {};
  // One of each kind of page: filters and words change nothing about its scripts.
  const seen = new Set<string>();
  for (const { name, asking } of weighed) {
    const question = asking(desk.filled)(0, 0);
    const page = question.path.replace(/\?(?!add=).*/, "");
    if (seen.has(page)) continue;
    seen.add(page);
    const { body } = await client.ask(question);
    scriptKilobytes[name] = kilobytes(weightOf(await weighScripts(client, body)));
  }
  client.end();
  return { frameworkKilobytes: kilobytes(weightOf(frameworkScripts())), scriptKilobytes };
}

function megabytesOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
