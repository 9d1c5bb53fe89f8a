import { formatHours, isRefusal, spanOfWork } from "#features/time/model/span-of-work.ts";
import { type TimeChoices, whatWillHappen } from "#features/time/model/time-choices.ts";
import { dayAt, timeAt } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { printDuration, printOffset } from "./print-line.ts";
import type { TimeRead } from "./reading.ts";
import type { Said } from "./said.ts";

/** The time of a line, in the fields of the form of time; or what it lacks. */
export interface TimeOfLine {
  readonly read: TimeRead | null;
  readonly fields: Readonly<Record<string, string>> | null;
  readonly missing: readonly string[];
}

interface Around {
  readonly choices: TimeChoices;
  readonly workType: { readonly id: string; readonly name: string } | undefined;
  readonly isUsualType: boolean;
  readonly roleId: string;
  readonly isBillable: boolean;
  readonly now: Date;
}

const nothing: TimeOfLine = { read: null, fields: null, missing: [] };

/** Whether a line says anything about time. */
export const saysTime = (said: Said): boolean => said.start !== null || said.end !== null || said.minutes !== null;

/** Reads the time of a line as the form of time would: the same rules say what is wrong with it. */
export function timeRead(said: Said, around: Around): TimeOfLine {
  if (!saysTime(said))
    return said.offset ? { ...nothing, missing: ["An offset goes with a time: say how long it took."] } : nothing;
  const { choices, now, workType, roleId, isBillable } = around;
  const { timeZone } = choices;
  const today = dayAt(now, timeZone);
  const workedOn = said.day ?? today;
  if (said.end === "now" && workedOn !== today)
    return { ...nothing, missing: ["“Now” is today. Say when it ended on that day."] };
  const end = said.end === "now" ? timeAt(now, timeZone) : said.end;
  const work = spanOfWork({ workedOn, start: said.start, end, worked: said.minutes }, timeZone);
  if (isRefusal(work)) return { ...nothing, missing: [work.message] };
  const missing = [
    ...(workType ? [] : ["Which work type? Write the beginning of its name, or choose it below."]),
    ...(roleId === "" ? ["In which billing role? Choose it below."] : []),
    ...(said.note === "" ? ["Write what was done: the customer reads it."] : []),
    ...laterThan(work.endedAt ?? null, workedOn > today, now),
    ...lockedPeriod(workedOn, choices),
  ];
  const worked = said.minutes === null ? "" : printDuration(said.minutes);
  const duration = printDuration(work.workedMinutes);
  const offset = said.offset ? { offset: said.offset.minutes } : {};
  const typed = { workedOn, start: "", end: "", worked: duration, billingRoleId: roleId, isBillable, ...offset };
  const hours = formatHours(work.startedAt, work.endedAt, timeZone);
  return {
    missing,
    read: {
      start: said.start ?? "",
      end: end ?? "",
      duration: worked,
      words: [hours, formatDuration(work.workedMinutes)].filter((word) => word !== "").join(", "),
      outcome: whatWillHappen(typed, choices),
      offset: said.offset ? printOffset(said.offset) : "",
      workType: workType?.name ?? "",
      isUsualType: around.isUsualType,
      roleId,
    },
    fields: {
      workedOn,
      start: said.start ?? "",
      end: end ?? "",
      worked,
      workTypeId: workType?.id ?? "",
      billingRoleId: roleId,
      summary: said.note,
      ...(said.offset ? { offset: String(said.offset.minutes), internalNotes: reasonInWords(said.offset) } : {}),
      ...(isBillable ? { isBillable: "true" } : {}),
    },
  };
}

function reasonInWords({ minutes, reason }: NonNullable<Said["offset"]>): string {
  if (reason === "") return "";
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}: ${formatDuration(minutes)}`;
}

const tolerance = 5 * 60_000;

function laterThan(endedAt: Date | null, isLaterDay: boolean, now: Date): string[] {
  const isLater = isLaterDay || (endedAt !== null && endedAt.getTime() > now.getTime() + tolerance);
  return isLater ? ["This is in the future. Write time down once it is worked."] : [];
}

function lockedPeriod(workedOn: string, { periods }: TimeChoices): string[] {
  const period = periods.find(({ startsOn, endsOn }) => startsOn <= workedOn && workedOn <= endsOn);
  return period?.isLocked
    ? [`Your timesheet for ${period.label} is locked. Recall it, or ask for it to be rejected.`]
    : [];
}
