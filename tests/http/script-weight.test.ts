import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, type Client, newClient } from "#cli/bench/client.ts";
import { frameworkScripts, type WeighedScript, weighScripts, weightOf } from "#cli/bench/script-weight.ts";
import { origin } from "../support/server.ts";
import { signedInAs } from "../support/sign-in.ts";
import { entryPoints } from "./entry-points.ts";
import { filledIn, sampleAddresses } from "./sample-addresses.ts";

/** How much JavaScript a page may load beyond the framework's empty page, in bytes of gzip. */
const most = 60_000;

// What a page loads by its address alone: forms that come only where they are shown.
const shownForms = ["add=note", "add=time", "add=attachment", "add=material", "add=expense", "edit=1"];
const pages = [
  ...entryPoints.filter(({ isData, status = 200 }) => !isData && status === 200),
  ...shownForms.map((search) => ({ address: `/tickets/{openTicket}?${search}` })),
  ...["filters", "columns", "view"].map((panel) => ({ address: `/tickets?panel=${panel}` })),
];

const client = newClient(origin);
const people = ["ada@tallydesk.example", "tess@tallydesk.example"] as const;
const cookies = new Map<string, string>();
const samples: Record<string, string> = {};
const framework = frameworkScripts();

// Most pages share most of their scripts.
const known = new Map<string, Promise<Answer>>();
const remembering: Client = {
  ...client,
  ask: (question) => {
    const answer = known.get(question.path) ?? client.ask(question);
    known.set(question.path, answer);
    return answer;
  },
};

beforeAll(async () => {
  for (const email of people) cookies.set(email, await signedInAs(email));
  Object.assign(samples, await sampleAddresses());
});

afterAll(() => client.end());

/** What is wrong with the scripts of a page, or undefined when they are light enough. */
function objectionTo(path: string, scripts: readonly WeighedScript[]): string | undefined {
  const own = scripts.filter((script) => !framework.some((one) => one.path === script.path));
  if (weightOf(own) <= most) return undefined;
  const heaviest = own.slice(0, 3).map((script) => `${script.path} with ${kilobytes(script.bytes)}`);
  return `${path} loads ${kilobytes(weightOf(own))} of JavaScript beyond an empty page, and ${kilobytes(most)} at most are allowed. Its heaviest: ${heaviest.join(", ")}.`;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

test.each(pages)("$address loads at most 60 kB of JavaScript beyond an empty page", async ({ address }) => {
  const path = filledIn(address, samples);
  const answers: number[] = [];
  for (const email of people) {
    const { status, body } = await client.ask({ path, cookie: cookies.get(email) ?? "" });
    answers.push(status);
    expect(objectionTo(path, await weighScripts(remembering, body))).toBeUndefined();
  }
  // What nobody may open would weigh nothing.
  expect(answers.some((status) => status === 200 || status === 307)).toBe(true);
});

test("the sign-in page, too", async () => {
  const { body } = await client.ask({ path: "/sign-in" });
  const scripts = await weighScripts(remembering, body);
  expect(scripts.length).toBeGreaterThan(framework.length);
  expect(objectionTo("/sign-in", scripts)).toBeUndefined();
});
