import { acceptsTime, type TimesheetStatus } from "#features/time/model/timesheet-status.ts";

/** The technicians whose time is modelled, and those who approve it. */
export const technicians = ["tess", "theo", "tariq"] as const;
export type Technician = (typeof technicians)[number];
export type Somebody = Technician | "olivia" | "max";

// biome-ignore format: a table reads by column
/** Everything that they do. */
export const acts = ["log", "log", "log", "amend", "remove", "submit", "submit", "recall", "approve", "reject", "start", "pause", "resume", "discard", "confirm"] as const;
export type Act = (typeof acts)[number];

/** What stands on each technician's timesheet and timers, as the database should have it. */
export interface Model {
  readonly sheets: Readonly<
    Partial<Record<Technician, { readonly status: TimesheetStatus; readonly version: number }>>
  >;
  readonly entries: readonly Entry[];
  readonly timers: readonly MeasuredTimer[];
}
interface Entry {
  readonly id: string;
  readonly of: Technician;
  readonly minutes: number;
  readonly version: number;
}
interface MeasuredTimer {
  readonly id: string;
  readonly of: Technician;
  readonly place: number;
  readonly seconds: number;
  readonly isRunning: boolean;
}

/** Nothing is written yet. */
export const nothingYet: Model = { sheets: {}, entries: [], timers: [] };

/** What chance chooses. */
export interface Step {
  readonly act: Act;
  /** Somebody who may have nothing to do with it; undefined: whoever should. */
  readonly stranger: Somebody | undefined;
  readonly whose: Technician;
  readonly approver: "olivia" | "max";
  readonly which: number;
  readonly place: number;
  readonly minutes: number;
  readonly isStale: boolean;
}

/** What somebody asks for, by what they see on the screen. */
export interface Call {
  readonly act: Act;
  readonly actor: Somebody;
  /** The entry or timer; undefined: there is none. */
  readonly target: string | undefined;
  /** Whose timesheet is decided about. */
  readonly whose: Technician;
  readonly version: number;
  readonly place: number;
  readonly minutes: number;
}

/** What a step asks for, with what stands there now on the screen. */
export function callOf(model: Model, { act, stranger, whose, approver, which, place, minutes, isStale }: Step): Call {
  const decides = act === "approve" || act === "reject";
  const isOwn = act === "log" || act === "start";
  const actor = isOwn ? whose : (stranger ?? (decides ? approver : whose));
  const pick = <One extends { readonly of: Technician }>(all: readonly One[]): One | undefined => {
    const own = all.filter((one) => one.of === whose);
    return own[which % Math.max(1, own.length)];
  };
  const behind = isStale ? 1 : 0;
  const rest = { act, actor, whose, place, minutes };
  if (act === "amend" || act === "remove") {
    const entry = pick(model.entries);
    return { ...rest, target: entry?.id, version: (entry?.version ?? 1) - behind };
  }
  if (act === "pause" || act === "resume" || act === "discard" || act === "confirm") {
    return { ...rest, target: pick(model.timers)?.id, version: 0 };
  }
  const timer = model.timers.find((one) => one.of === whose && one.place === place);
  const target = act === "log" && which % 2 === 0 ? timer?.id : undefined;
  return { ...rest, target, version: (model.sheets[whose]?.version ?? 1) - behind };
}

/** How things should stand after a call, or undefined when it should be refused; `newId` is what a new record got. */
export function after(model: Model, call: Call, newId: string): Model | undefined {
  const { act } = call;
  if (act === "log") return logged(model, call, newId);
  if (act === "amend" || act === "remove") return corrected(model, call);
  if (act === "submit" || act === "recall" || act === "approve" || act === "reject") return decided(model, call);
  return measured(model, call, newId);
}

const dayHas = (model: Model, of: Technician) =>
  model.entries.filter((one) => one.of === of).reduce((sum, { minutes }) => sum + minutes, 0);

const isOpen = (model: Model, of: Technician) => acceptsTime(model.sheets[of]?.status ?? "open");

function touched(model: Model, of: Technician, status?: TimesheetStatus): Model["sheets"] {
  const sheet = model.sheets[of] ?? { status: "open", version: 1 };
  return { ...model.sheets, [of]: { status: status ?? sheet.status, version: sheet.version + 1 } };
}

function logged(model: Model, { whose, minutes, target }: Call, newId: string): Model | undefined {
  if (!isOpen(model, whose) || minutes < 1 || dayHas(model, whose) + minutes > 1440) return undefined;
  return {
    sheets: touched(model, whose),
    entries: [...model.entries, { id: newId, of: whose, minutes, version: 1 }],
    timers: model.timers.filter(({ id }) => id !== target),
  };
}

function corrected(model: Model, { act, actor, target, version, minutes }: Call): Model | undefined {
  const entry = model.entries.find(({ id }) => id === target);
  if (!entry || entry.of !== actor || entry.version !== version || !isOpen(model, entry.of)) return undefined;
  const others = model.entries.filter((one) => one !== entry);
  if (act === "remove") return { ...model, sheets: touched(model, entry.of), entries: others };
  if (minutes < 1 || dayHas(model, entry.of) - entry.minutes + minutes > 1440) return undefined;
  return {
    ...model,
    sheets: touched(model, entry.of),
    entries: [...others, { ...entry, minutes, version: version + 1 }],
  };
}

// biome-ignore format: a table reads by column
const moves = {
  submit:  { from: ["open", "rejected"],      to: "submitted", by: "owner" },
  recall:  { from: ["submitted"],             to: "open",      by: "owner" },
  approve: { from: ["submitted"],             to: "approved",  by: "approver" },
  reject:  { from: ["submitted", "approved"], to: "rejected",  by: "approver" },
} as const;

function decided(model: Model, { act, actor, whose, version }: Call): Model | undefined {
  if (act !== "submit" && act !== "recall" && act !== "approve" && act !== "reject") return undefined;
  const sheet = model.sheets[whose];
  const { from, to, by } = moves[act];
  const may = by === "owner" ? actor === whose : actor === "olivia" || actor === "max";
  const isFrom = from.some((status) => status === sheet?.status);
  const isEmpty = act === "submit" && !model.entries.some(({ of }) => of === whose);
  if (!sheet || !may || !isFrom || isEmpty || sheet.version !== version) return undefined;
  return { ...model, sheets: touched(model, whose, to) };
}

function measured(model: Model, { act, actor, whose, target, place }: Call, newId: string): Model | undefined {
  const others = (id?: string) => model.timers.filter((one) => one.id !== id);
  const still = (timers: readonly MeasuredTimer[], of: Technician) =>
    timers.map((one) => (one.of === of ? { ...one, isRunning: false } : one));
  if (act === "start") {
    const same = model.timers.find((one) => one.of === whose && one.place === place);
    if (same?.isRunning) return undefined;
    const timer = same ?? { id: newId, of: whose, place, seconds: 0 };
    return { ...model, timers: [...still(others(same?.id), whose), { ...timer, isRunning: true }] };
  }
  const timer = model.timers.find(({ id }) => id === target);
  if (!timer || timer.of !== actor) return undefined;
  if (act === "discard") return { ...model, timers: others(timer.id) };
  if ((act === "resume") === timer.isRunning) return undefined;
  if (act === "confirm") return model;
  const next = { ...timer, isRunning: act === "resume" };
  return { ...model, timers: [...(act === "resume" ? still(others(timer.id), timer.of) : others(timer.id)), next] };
}

/** The model after seconds passed. */
export function later(model: Model, seconds: number): Model {
  const timers = model.timers.map((one) => (one.isRunning ? { ...one, seconds: one.seconds + seconds } : one));
  return { ...model, timers };
}

/** The entries of the sheets that are locked, which nothing may change. */
export function lockedEntries(model: Model): readonly Entry[] {
  return model.entries.filter(({ of }) => !isOpen(model, of)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
