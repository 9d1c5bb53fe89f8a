import { type Minutes, minutes } from "#kernel/quantity.ts";
import { dayOfDate, dayOfDayAndMonth, dayOfWord, isDayWord } from "./days-said.ts";
import { compact, namesMeant, wordsOfName } from "./names-said.ts";
import type { Part } from "./said.ts";
import {
  clockSaid,
  distanceUnit,
  durationSaid,
  isHoursAlone,
  isMinutesOfHour,
  quantitySaid,
  rangeSaid,
} from "./sizes-said.ts";
import { coreAt, type Found, type Place, type Rule } from "./take.ts";
import { ticketRule } from "./tickets-said.ts";

const taken = (words: number, part: Part): Found => ({ words, part });
const marked = (words: number, why: string, choices: readonly string[] = []): Found => ({ words, why, choices });

const oneDay = 1440;

function timeOf(words: number, size: Minutes): Found {
  if (size === 0) return marked(words, "0 minutes is no time.");
  if (size > oneDay) return marked(words, "A day has 24 hours: write longer work as a line for each day.");
  return taken(words, { kind: "duration", minutes: size });
}

const duration: Rule = (words, at, { isHead }) => {
  const core = coreAt(words, at) ?? "";
  const said = durationSaid(core);
  if (said !== undefined) {
    const more = isHoursAlone(core) ? coreAt(words, at + 1) : undefined;
    if (more === undefined || !isMinutesOfHour(more)) return timeOf(1, said);
    return timeOf(2, minutes(said + (durationSaid(more) ?? 0)));
  }
  // "25 min", "1 h 45 m": words that would be text once the note has begun.
  const apart = isHead && /^[\d.,]+$/.test(core) ? durationSaid(core + (coreAt(words, at + 1) ?? "?")) : undefined;
  if (apart === undefined) return undefined;
  const rest = (coreAt(words, at + 2) ?? "?") + (coreAt(words, at + 3) ?? "?");
  const isMore = isHoursAlone(core + (coreAt(words, at + 1) ?? "")) && isMinutesOfHour(rest);
  return isMore ? timeOf(4, minutes(apart + (durationSaid(rest) ?? 0))) : timeOf(2, apart);
};

const dashes = /^(?:[-–—]|to|till?|until)$/i;
const aloneWhy = "A time alone says no work: write since 14:00, until 14:00 or 14:00-15:30, and 1h30 for a duration.";

const clock: Rule = (words, at, { isHead }) => {
  const core = coreAt(words, at) ?? "";
  const range = rangeSaid(core);
  if (range) return taken(1, { kind: "clock", ...range });
  const start = clockSaid(core);
  if (start !== undefined) {
    const end = dashes.test(coreAt(words, at + 1) ?? "") ? endAt(coreAt(words, at + 2)) : undefined;
    if (end !== undefined) return taken(3, { kind: "clock", start, end });
    return isHead ? marked(1, aloneWhy) : undefined;
  }
  if (isHead && /^\d{1,2}(?::\d+)?(?:[-–—](?:\d{1,2}(?::\d+)?)?)?$/.test(core) && /[:\-–—]/.test(core)) {
    return marked(1, `${core} is no time. Write 14:00-15:30.`);
  }
  return undefined;
};

const endAt = (core: string | undefined): string | undefined =>
  core?.toLowerCase() === "now" ? "now" : clockSaid(core ?? "", { isEnd: true });

// "until now", "since 14:00", "at 9:30": words, so that they are text once the note has begun.
const clockByWord: Rule = (words, at, { isHead }) => {
  const word = (coreAt(words, at) ?? "").toLowerCase();
  const next = coreAt(words, at + 1);
  if (!isHead || next === undefined) return undefined;
  if (/^(?:until|till?)$/.test(word)) {
    const end = endAt(next);
    return end === undefined ? undefined : { ...taken(2, { kind: "clock", start: null, end }), isWord: true };
  }
  if (!/^(?:since|from|at)$/.test(word)) return undefined;
  const start = clockSaid(next);
  if (start === undefined) return undefined;
  const isOpen = word === "since";
  const end = dashes.test(coreAt(words, at + 2) ?? "") ? endAt(coreAt(words, at + 3)) : undefined;
  if (end !== undefined) return { ...taken(4, { kind: "clock", start, end }), isWord: true };
  return { ...taken(2, { kind: "clock", start, end: isOpen ? "now" : null }), isWord: true };
};

const reasons = /^(?:lunch|dinner|supper|breakfast|break|pause|coffee|rest|private)$/i;

const offset: Rule = (words, at) => {
  const match = /^([-−–+])(.+)$/.exec(coreAt(words, at) ?? "");
  const size = match?.[2] === undefined ? undefined : durationSaid(match[2]);
  if (size === undefined || match?.[1] === undefined) return undefined;
  if (size === 0 || size > oneDay) return marked(1, "What is taken off is between a minute and a day.");
  const reason = coreAt(words, at + 1) ?? "";
  const isReason = reasons.test(reason);
  const signed = minutes(match[1] === "+" ? size : -size);
  return taken(isReason ? 2 : 1, { kind: "offset", minutes: signed, reason: isReason ? reason.toLowerCase() : "" });
};

const day: Rule = (words, at, { isHead, today }) => {
  const core = coreAt(words, at) ?? "";
  const date = dayOfDate(core) ?? (isHead ? dayOfDayAndMonth(core, today) : undefined);
  if (date === "none") return marked(1, `There is no ${core} in the calendar.`);
  if (date !== undefined) return taken(1, { kind: "day", day: date });
  const named = isHead ? dayOfWord(core, today) : undefined;
  return named === undefined ? undefined : { ...taken(1, { kind: "day", day: named }), isWord: true };
};

const material: Rule = (words, at, { locale }) => {
  const digits = /^\+([\d.,]+)$/.exec(coreAt(words, at) ?? "")?.[1];
  if (digits === undefined) return undefined;
  const quantity = quantitySaid(digits, locale);
  if (quantity === undefined) return marked(1, `+${digits} is no quantity. Write +1 or +2.5, then the SKU.`);
  const next = words[at + 1];
  const isOther = next !== undefined && !next.quoted && (/^[+@#]/.test(next.core) || /^t\d{8}\./i.test(next.core));
  const product = next?.quoted?.text ?? next?.core ?? "";
  if (isOther || product === "" || next?.quoted?.at) return marked(1, `+${digits} of what? Its SKU stands after it.`);
  return taken(2, { kind: "material", quantity, product });
};

const distance: Rule = (words, at, { isHead, locale }) => {
  const core = coreAt(words, at) ?? "";
  const match = /^([\d.,]*\d)([a-z]+)$/i.exec(core);
  const isApart = isHead && match === null && /^[\d.,]*\d$/.test(core);
  const digits = match?.[1] ?? (isApart ? core : "");
  const unit = distanceUnit(match?.[2] ?? (isApart ? (coreAt(words, at + 1) ?? "") : ""));
  if (unit === undefined) return undefined;
  const size = quantitySaid(digits, locale);
  const count = isApart ? 2 : 1;
  if (size === undefined) return marked(count, `${digits} is no distance. Write 12mi or 12.5km.`);
  return taken(count, { kind: "distance", size, unit });
};

const roundTripWord = /^round-?trip$/i;
const meaningOfWord = (word: string): Part | undefined => {
  if (/^(?:no-?charge|(?:non-?|un)billable)$/i.test(word)) return { kind: "billable", isBillable: false };
  return /^billable$/i.test(word) ? { kind: "billable", isBillable: true } : undefined;
};

const word: Rule = (words, at, { isHead }) => {
  const core = coreAt(words, at) ?? "";
  // Right after a distance there is nothing else it could mean.
  const before = words[at - 1];
  const isAfterDistance = before !== undefined && distanceUnit(before.core.replace(/^[\d.,]+/, "")) !== undefined;
  if (roundTripWord.test(core) && (isHead || isAfterDistance)) return taken(1, { kind: "roundTrip" });
  const meant = isHead ? meaningOfWord(core) : undefined;
  return meant ? { ...taken(1, meant), isWord: true } : undefined;
};

/** The shortest beginning of a work type that a mere word may be. */
const shortestPrefix = 3;

const workType: Rule = (words, at, { isHead, workTypes }) => {
  const core = coreAt(words, at) ?? "";
  if (!isHead || compact(core).length < shortestPrefix || !/^\p{L}/u.test(core)) return undefined;
  const run = wordsOfName(words.slice(at), usable(workTypes));
  if (!run) return undefined;
  const [name, ...others] = run.names;
  if (name === undefined) return undefined;
  if (others.length > 0) return marked(run.words, whichType(core, run.names), run.names);
  return { ...taken(run.words, { kind: "workType", name }), isWord: true };
};

const whichType = (core: string, names: readonly string[]) => `${core} may be ${names.join(" or ")}.`;
const isReserved = (name: string) => roundTripWord.test(name) || meaningOfWord(name) !== undefined || isDayWord(name);
// A type called "Friday" could not be told from the day.
const usable = (workTypes: readonly string[]) => workTypes.filter((name) => !isReserved(compact(name)));

const tag: Rule = (words, at, place) => {
  const name = /^#(.+)$/s.exec(coreAt(words, at) ?? "")?.[1];
  if (name === undefined) return undefined;
  if (/^\d/.test(name)) return numberedType(name, place);
  if (roundTripWord.test(name)) return taken(1, { kind: "roundTrip" });
  const meant = meaningOfWord(name);
  if (meant) return taken(1, meant);
  const named = dayOfWord(name, place.today);
  if (named !== undefined) return taken(1, { kind: "day", day: named });
  const types = namesMeant(name, usable(place.workTypes));
  const [type, ...others] = types;
  if (type === undefined) return marked(1, `#${name} is no work type, no day and no other word that is known here.`);
  if (others.length > 0) return marked(1, whichType(`#${name}`, types), types);
  return taken(1, { kind: "workType", name: type });
};

// "#5" is a port or a door; a type whose name begins with a number is said whole.
function numberedType(said: string, { workTypes }: Place): Found | undefined {
  const name = usable(workTypes).find((one) => compact(one) === compact(said));
  return name === undefined ? undefined : taken(1, { kind: "workType", name });
}

const misspelt: Rule = (words, at, { isHead }) => {
  const core = coreAt(words, at) ?? "";
  if (!isHead) return undefined;
  if (/^\d{1,4}$/.test(core)) return marked(1, `${core} of what? Write ${core}m for minutes, ${core}h for hours.`);
  if (/^\d[\d.,]*[hmk][a-z]{0,6}$/.test(core)) return marked(1, `${core} is neither a duration nor a distance.`);
  return /^[-−+]\d/.test(core) ? marked(1, `${core} is neither an offset nor a material.`) : undefined;
};

const rules = [
  material,
  offset,
  ticketRule,
  tag,
  day,
  clock,
  clockByWord,
  duration,
  distance,
  word,
  workType,
  misspelt,
];

/** What stands at a word, by the first rule that knows it; undefined is a free word. */
export const ruleFor: Rule = (words, at, place) => {
  for (const rule of rules) {
    const found = rule(words, at, place);
    if (found) return found;
  }
  return undefined;
};
