import { acceptsTime, type TimesheetStatus } from "#features/time/model/timesheet-status.ts";

/** The technicians whose time is modelled. */
export const technicians = ["tess", "theo", "tariq"] as const;
export type Technician = (typeof technicians)[number];
/** Those who approve it, each of whom can be away. */
export const approvers = ["olivia", "max"] as const;
export type Approver = (typeof approvers)[number];
/** Ada administers, and decides while Max is away. */
export type Somebody = Technician | Approver | "ada";

/** Who decides about whose timesheets: level after level, one of a level suffices. Max is no approver of Tariq. */
export const levels: Readonly<Record<Technician, readonly (readonly Approver[])[]>> = {
  tess: [["olivia", "max"], ["olivia"]],
  theo: [["max"], ["olivia"]],
  tariq: [["olivia"]],
};
/** Who stands in for an approver who is away. */
export const deputies: Readonly<Record<Approver, "max" | "ada">> = { olivia: "max", max: "ada" };

/** Who may write time down for others, as the administrator sets it. */
export const proxyRules = ["nobody", "approvers", "administrators", "approvers_and_administrators"] as const;
export type ProxyRule = (typeof proxyRules)[number];

// biome-ignore format: a table reads by column
/** Everything that they do, as often as it stands here. */
export const acts = [
  "log", "log", "log", "meet", "meet", "log for", "log for", "meet for", "meet for",
  "amend", "amend", "remove",
  "submit", "submit", "submit", "recall", "approve", "approve", "approve", "approve", "reject", "pay",
  "start", "start", "pause", "resume", "discard", "confirm", "stop",
  "rule", "leave", "return",
] as const;
export type Act = (typeof acts)[number];

/** What stands on each technician's timesheet and timers, who is away and who may write for whom, as the database should have it. */
export interface Model {
  /** Seconds since it all began. */
  readonly clock: number;
  readonly sheets: Readonly<Partial<Record<Technician, Sheet>>>;
  readonly entries: readonly Entry[];
  readonly timers: readonly MeasuredTimer[];
  readonly rule: { readonly is: ProxyRule; readonly version: number };
  /** The absence of each approver who is away. */
  readonly away: Readonly<Partial<Record<Approver, string>>>;
}
export interface Sheet {
  readonly status: TimesheetStatus;
  readonly version: number;
  readonly level: number;
  readonly decidedBy: Somebody | undefined;
}
export interface Entry {
  readonly id: string;
  readonly of: Technician;
  /** Who wrote it down, when it was somebody else. */
  readonly by: Somebody | undefined;
  readonly isInternal: boolean;
  readonly minutes: number;
  readonly version: number;
}
export interface MeasuredTimer {
  readonly id: string;
  readonly of: Technician;
  readonly place: number;
  /** What was measured before it was started last. */
  readonly seconds: number;
  readonly runsSince: number | undefined;
}

/** Nothing is written yet. */
export const nothingYet = (version: number): Model => ({
  clock: 0,
  sheets: {},
  entries: [],
  timers: [],
  rule: { is: "nobody", version },
  away: {},
});

/** What chance chooses. */
export interface Step {
  readonly act: Act;
  /** Somebody who may have nothing to do with it; undefined: whoever should. */
  readonly stranger: Somebody | undefined;
  readonly whose: Technician;
  readonly approver: Approver;
  readonly rule: ProxyRule;
  readonly which: number;
  readonly place: number;
  readonly minutes: number;
  readonly isStale: boolean;
  /** A command for work on tickets is sent about internal time, or the other way round. */
  readonly isAmiss: boolean;
}

/** What somebody asks for, by what they see on the screen. */
export interface Call {
  readonly act: Act;
  readonly actor: Somebody;
  /** The entry, the timer or the absence; undefined: there is none. */
  readonly target: string | undefined;
  /** Whose timesheet it is about. */
  readonly whose: Technician;
  readonly approver: Approver;
  readonly version: number;
  readonly place: number;
  readonly minutes: number;
  readonly isInternal: boolean;
  readonly rule: ProxyRule;
  /** A minute on the clock, in seconds since it all began. */
  readonly at: number;
  /** What the session of this request was read with. */
  readonly sees: { readonly rule: ProxyRule; readonly away: Model["away"] };
}

const administrators: readonly Somebody[] = ["olivia", "ada"];

/** What a step asks for, with what stands there now on the screen. */
export function callOf(model: Model, step: Step): Call {
  const { act, whose, approver, which, place, minutes } = step;
  const pick = <One extends { readonly of: Technician }>(all: readonly One[]): One | undefined => {
    const own = all.filter((one) => one.of === whose);
    return own[which % Math.max(1, own.length)];
  };
  const entry = act === "amend" || act === "remove" ? pick(model.entries) : undefined;
  const call: Omit<Call, "target" | "version"> = {
    ...{ act, whose, approver, place, minutes, rule: step.rule },
    actor: actorOf(model, step),
    isInternal: (entry?.isInternal ?? act.startsWith("meet")) !== (entry !== undefined && step.isAmiss),
    // The minute that runs, one of the three before it, or one to come.
    at: 60 * (Math.floor(model.clock / 60) + 1 - (which % 5)),
    sees: { rule: model.rule.is, away: model.away },
  };
  const behind = step.isStale ? 1 : 0;
  if (entry) return { ...call, target: entry.id, version: entry.version - behind };
  if (act === "rule") return { ...call, target: undefined, version: model.rule.version - behind };
  if (act === "return") return { ...call, target: model.away[approver], version: 1 - behind };
  if (isOfTimer(act)) return { ...call, target: pick(model.timers)?.id, version: 0 };
  const timer = model.timers.find((one) => one.of === whose && one.place === place);
  const target = act === "log" && which % 2 === 0 ? timer?.id : undefined;
  return { ...call, target, version: (model.sheets[whose]?.version ?? 1) - behind };
}

const isOfTimer = (act: Act) => ["pause", "resume", "discard", "confirm", "stop"].includes(act);

/** Whoever should do it, or a stranger where there is one to choose. */
function actorOf({ sheets, away }: Model, { act, stranger, whose, approver, which }: Step): Somebody {
  if (act === "log" || act === "meet" || act === "start") return whose;
  if (stranger) return stranger;
  if (act === "approve" || act === "reject") {
    const due = levels[whose][(sheets[whose]?.level ?? 1) - 1] ?? [];
    const decider = due[which % due.length] ?? approver;
    return away[decider] && which % 3 > 0 ? deputies[decider] : decider;
  }
  if (act === "leave" || act === "return") return approver;
  if (act === "pay" || act === "rule") return which % 2 === 0 ? "olivia" : "ada";
  if (act === "log for" || act === "meet for") return (["olivia", "max", "ada"] as const)[which % 3] ?? "olivia";
  return whose;
}

/** How things should stand after a call, or undefined when it should be refused; `newId` is what a new record got. */
export function after(model: Model, call: Call, newId: string): Model | undefined {
  switch (call.act) {
    case "log":
    case "meet":
    case "log for":
    case "meet for":
      return written(model, call, newId);
    case "amend":
    case "remove":
      return corrected(model, call);
    case "submit":
    case "recall":
    case "approve":
    case "reject":
    case "pay":
      return decided(model, call, call.act);
    case "rule":
      return ruled(model, call);
    case "leave":
    case "return":
      return absent(model, call, newId);
    default:
      return measured(model, call, newId);
  }
}

const dayHas = (model: Model, of: Technician) =>
  model.entries.filter((one) => one.of === of).reduce((sum, { minutes }) => sum + minutes, 0);

const isOpen = (model: Model, of: Technician) => acceptsTime(model.sheets[of]?.status ?? "open");

function touched(model: Model, of: Technician, data: Partial<Sheet> = {}): Model["sheets"] {
  const sheet = model.sheets[of] ?? { status: "open", version: 1, level: 1, decidedBy: undefined };
  return { ...model.sheets, [of]: { ...sheet, ...data, version: sheet.version + 1 } };
}

/** Who approves for somebody, at whichever level; a deputy only decides. */
const approves = (actor: Somebody, whose: Technician) => levels[whose].flat().some((one) => one === actor);

function mayWriteFor({ actor, whose, sees }: Call): boolean {
  const isAdministrator = administrators.includes(actor);
  if (sees.rule === "nobody") return false;
  if (sees.rule === "administrators") return isAdministrator;
  return approves(actor, whose) || (sees.rule !== "approvers" && isAdministrator);
}

function written(model: Model, call: Call, newId: string): Model | undefined {
  const { act, actor, whose, minutes, target, isInternal } = call;
  const isFor = act === "log for" || act === "meet for";
  if (isFor && !mayWriteFor(call)) return undefined;
  if (!isOpen(model, whose) || minutes < 1 || dayHas(model, whose) + minutes > 1440) return undefined;
  const entry = { id: newId, of: whose, by: isFor ? actor : undefined, isInternal, minutes, version: 1 };
  return {
    ...model,
    sheets: touched(model, whose),
    entries: [...model.entries, entry],
    timers: model.timers.filter(({ id }) => id !== target),
  };
}

function corrected(model: Model, { act, actor, target, version, minutes, isInternal }: Call): Model | undefined {
  const entry = model.entries.find(({ id }) => id === target);
  if (!entry || entry.of !== actor || entry.isInternal !== isInternal) return undefined;
  if (entry.version !== version || !isOpen(model, entry.of)) return undefined;
  const others = model.entries.filter((one) => one !== entry);
  const sheets = touched(model, entry.of);
  if (act === "remove") return { ...model, sheets, entries: others };
  if (minutes < 1 || dayHas(model, entry.of) - entry.minutes + minutes > 1440) return undefined;
  return { ...model, sheets, entries: [...others, { ...entry, minutes, version: version + 1 }] };
}

// biome-ignore format: a table reads by column
const moves = {
  submit:  ["open", "rejected"],
  recall:  ["submitted"],
  approve: ["submitted"],
  reject:  ["submitted", "approved"],
  pay:     ["approved"],
} as const;

function decided(model: Model, { actor, whose, version, sees }: Call, act: keyof typeof moves): Model | undefined {
  const sheet = model.sheets[whose];
  if (!sheet || sheet.version !== version || !moves[act].some((from) => from === sheet.status)) return undefined;
  const moved = (data: Partial<Sheet>): Model => ({ ...model, sheets: touched(model, whose, data) });
  if (act === "submit" || act === "recall") {
    if (actor !== whose) return undefined;
    if (act === "recall") return sheet.decidedBy ? undefined : moved({ status: "open" });
    if (!model.entries.some(({ of }) => of === whose)) return undefined;
    return moved({ status: "submitted", level: 1, decidedBy: undefined });
  }
  if (act === "pay") return administrators.includes(actor) ? moved({ status: "paid" }) : undefined;
  const due = sheet.status === "approved" ? levels[whose].flat() : (levels[whose][sheet.level - 1] ?? []);
  if (!due.some((one) => one === actor || (sees.away[one] && deputies[one] === actor))) return undefined;
  if (act === "reject") return moved({ status: "rejected", level: 1, decidedBy: actor });
  const isLast = sheet.level === levels[whose].length;
  return moved({
    status: isLast ? "approved" : "submitted",
    level: isLast ? sheet.level : sheet.level + 1,
    decidedBy: actor,
  });
}

function ruled(model: Model, { actor, rule, version }: Call): Model | undefined {
  if (!administrators.includes(actor) || version !== model.rule.version || rule === model.rule.is) return undefined;
  return { ...model, rule: { is: rule, version: version + 1 } };
}

function absent(model: Model, { act, actor, approver, target, version }: Call, newId: string): Model | undefined {
  if (!administrators.includes(actor) && actor !== approver) return undefined;
  const { [approver]: known, ...others } = model.away;
  if (act === "leave") return known ? undefined : { ...model, away: { ...others, [approver]: newId } };
  return known && known === target && version === 1 ? { ...model, away: others } : undefined;
}

/** The seconds that a timer amounts to by now. */
export const secondsOf = ({ seconds, runsSince }: MeasuredTimer, clock: number) =>
  seconds + (runsSince === undefined ? 0 : clock - runsSince);

function measured(model: Model, call: Call, newId: string): Model | undefined {
  const { act, actor, whose, target, place, at } = call;
  const { clock } = model;
  const others = (id?: string) => model.timers.filter((one) => one.id !== id);
  const still = (one: MeasuredTimer, then = clock) => ({ ...one, seconds: secondsOf(one, then), runsSince: undefined });
  const alone = (timer: MeasuredTimer) => ({
    ...model,
    timers: [
      ...others(timer.id).map((one) => (one.of === timer.of ? still(one) : one)),
      { ...timer, runsSince: clock },
    ],
  });
  if (act === "start") {
    const same = model.timers.find((one) => one.of === whose && one.place === place);
    if (same?.runsSince !== undefined) return undefined;
    return alone(same ?? { id: newId, of: whose, place, seconds: 0, runsSince: undefined });
  }
  const timer = model.timers.find(({ id }) => id === target);
  if (!timer || timer.of !== actor) return undefined;
  const { runsSince } = timer;
  if (act === "discard") return { ...model, timers: others(timer.id) };
  if (act === "resume") return runsSince === undefined ? alone(timer) : undefined;
  if (runsSince === undefined) return undefined;
  if (act === "confirm") return model;
  if (act === "pause") return { ...model, timers: [...others(timer.id), still(timer)] };
  // Stopped in the minute in which it began, or later, and not in time to come.
  if (at <= runsSince - 60 || at > clock) return undefined;
  return { ...model, timers: [...others(timer.id), still(timer, Math.max(at, runsSince))] };
}

/** The entries of the sheets that are locked, which nothing may change. */
export function lockedEntries(model: Model): readonly Entry[] {
  return model.entries.filter(({ of }) => !isOpen(model, of)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
