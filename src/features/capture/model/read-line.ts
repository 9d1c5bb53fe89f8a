import { minutes } from "#kernel/quantity.ts";
import { customersNamed } from "./names-said.ts";
import { ruleFor } from "./parts.ts";
import { type Knowledge, type LineRead, longestLine, nothingSaid, type Part, type Said, type Span } from "./said.ts";
import type { Found } from "./take.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * Reads a line such as "25m onsite T20261120.0007 replaced toner +1 toner-hp26a 12mi". Nothing is guessed: what begins like
 * a part and is none, or contradicts an earlier one, is marked with a sentence. The grammar is told in grammar.ts.
 */
export function readLine(line: string, knowledge: Knowledge): LineRead {
  const text = line.slice(0, longestLine);
  const words = wordsOf(text);
  const spans: Span[] = [];
  const notes: string[] = [];
  let said = nothingSaid;
  let isHead = true;
  const namesTicket = words.some(
    (_, at) => ruleFor(words, at, { ...knowledge, isHead: false })?.part?.kind === "ticket",
  );
  for (let at = 0; at < words.length; ) {
    const found =
      ruleFor(words, at, { ...knowledge, isHead }) ?? bareCustomer(words, at, isHead && !namesTicket, said, knowledge);
    const last = words[at + (found?.words ?? 1) - 1];
    const first = words[at];
    if (!first || !last) break;
    const place = { from: first.from, to: last.to };
    if (!found) {
      // The first free word begins the note.
      isHead = false;
      notes.push(first.quoted ? first.quoted.text : first.text);
      spans.push({ ...place, is: "note" });
    } else {
      const objection = found.part ? contradiction(said, found.part) : found;
      // A free word that looks like a second work type or day is text.
      if (objection && found.isWord && isHead && found.part) {
        isHead = false;
        notes.push(first.text);
        spans.push({ from: first.from, to: first.to, is: "note" });
        at += 1;
        continue;
      }
      if (found.part && !objection) {
        said = withPart(said, found.part);
        spans.push({ ...place, is: "part", part: found.part });
      } else {
        spans.push({ ...place, is: "unknown", why: objection?.why ?? "", choices: objection?.choices ?? [] });
      }
    }
    at += found?.words ?? 1;
  }
  if (line.length > longestLine) {
    const why = `A line has at most ${longestLine} characters.`;
    spans.push({ from: text.length, to: line.length, is: "unknown", why, choices: [] });
  }
  return {
    said: { ...said, note: notes.filter((one) => one !== "").join(" ") },
    spans: withSpaces(spans, line.length),
  };
}

/** The longest run of free words that begins the name of a known customer; tried where no number names the ticket. */
function bareCustomer(
  words: readonly Word[],
  at: number,
  isAllowed: boolean,
  said: Said,
  { customers }: Knowledge,
): Found | undefined {
  if (!isAllowed || said.ticket !== null) return undefined;
  const run = customersNamed(words.slice(at), customers);
  if (run === undefined) return undefined;
  return { words: run.words, part: { kind: "ticket", ticket: { by: "customer", name: run.name } } };
}

type Objection = { readonly why?: string; readonly choices?: readonly string[] };

const twice: Readonly<Record<Part["kind"], string>> = {
  duration: "The line already says how long it took. One of the two is too many.",
  clock: "The line already says when it was. One of the two is too many.",
  offset: "The line already takes time off or adds it. One of the two is too many.",
  day: "The line already names a day. One of the two is too many.",
  workType: "The line already names a work type. One of the two is too many.",
  ticket: "A line is for one ticket. One of the two is too many.",
  material: "",
  distance: "The line already has a distance. One of the two is too many.",
  roundTrip: "",
  billable: "The line already says whether it is billed. One of the two is too many.",
};

function contradiction(said: Said, part: Part): Objection | undefined {
  return isTaken(said, part) ? { why: twice[part.kind] } : undefined;
}

function isTaken(said: Said, part: Part): boolean {
  switch (part.kind) {
    case "duration":
      return said.minutes !== null || (said.start !== null && said.end !== null);
    case "clock":
      return clashes(said, part);
    case "offset":
      return said.offset !== null;
    case "day":
      return said.day !== null;
    case "workType":
      return said.workType !== null;
    case "ticket":
      return said.ticket !== null;
    case "distance":
      return said.distance !== null;
    case "billable":
      return said.isBillable !== null && said.isBillable !== part.isBillable;
    default:
      return false;
  }
}

// Any two of start, end and duration decide the third; all three would say it twice.
function clashes(said: Said, { start, end }: Extract<Part, { kind: "clock" }>): boolean {
  if ((start !== null && said.start !== null) || (end !== null && said.end !== null)) return true;
  return said.minutes !== null && (start ?? said.start) !== null && (end ?? said.end) !== null;
}

function withPart(said: Said, part: Part): Said {
  switch (part.kind) {
    case "duration":
      return { ...said, minutes: part.minutes };
    case "clock":
      return { ...said, start: part.start ?? said.start, end: part.end ?? said.end };
    case "offset":
      return { ...said, offset: { minutes: minutes(part.minutes), reason: part.reason } };
    case "day":
      return { ...said, day: part.day };
    case "workType":
      return { ...said, workType: part.name };
    case "ticket":
      return { ...said, ticket: part.ticket };
    case "material":
      return { ...said, materials: [...said.materials, { quantity: part.quantity, product: part.product }] };
    case "distance":
      return { ...said, distance: { size: part.size, unit: part.unit } };
    case "roundTrip":
      return { ...said, isRoundTrip: true };
    case "billable":
      return { ...said, isBillable: part.isBillable };
  }
}

function withSpaces(spans: readonly Span[], length: number): Span[] {
  const all: Span[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.from > at) all.push({ from: at, to: span.from, is: "space" });
    all.push(span);
    at = span.to;
  }
  if (at < length) all.push({ from: at, to: length, is: "space" });
  return all;
}
