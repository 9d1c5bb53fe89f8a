import { isRefusal, spanOfWork } from "#features/time/model/span-of-work.ts";
import type { TimeChoices } from "#features/time/model/time-choices.ts";
import { dayAt, timeAt } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { printDuration, printOffset } from "./print-line.ts";
import type { TimeRead } from "./reading.ts";
import type { Said } from "./said.ts";

/** The time of a line as the form of time would send it, or what it lacks. */
export interface TimeOfLine {
  readonly read: Omit<TimeRead, "words" | "outcome" | "amount"> | null;
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

/** Whether a line says anything about time. */
export const saysTime = (said: Said): boolean => said.start !== null || said.end !== null || said.minutes !== null;

const lacking = (sentence: string): TimeOfLine => ({ read: null, fields: null, missing: [sentence] });

/** Turns the time of a line into the fields of the form of time; what the form's own rules say of them is asked apart. */
export function timeRead(said: Said, around: Around): TimeOfLine {
  if (!saysTime(said)) {
    if (said.offset) return lacking("An offset goes with a time: say how long it took.");
    return { read: null, fields: null, missing: [] };
  }
  const { choices, now, workType, roleId, isBillable } = around;
  const { timeZone } = choices;
  const today = dayAt(now, timeZone);
  const workedOn = said.day ?? today;
  if (said.end === "now" && workedOn !== today) return lacking("“Now” is today. Say when it ended on that day.");
  const end = said.end === "now" ? timeAt(now, timeZone) : said.end;
  // What the day's clock and the desk's settings allow is judged with the price; this is only whether two of the three are said.
  const work = spanOfWork({ workedOn, start: said.start, end, worked: said.minutes }, timeZone, {
    allowsMidnight: true,
  });
  if (isRefusal(work)) return lacking(work.message);
  const worked = said.minutes === null ? "" : printDuration(said.minutes);
  return {
    missing: [
      ...(workType ? [] : ["Which work type? Write the beginning of its name, or choose it below."]),
      ...(roleId === "" ? ["In which billing role? Choose it below."] : []),
      ...lockedPeriod(workedOn, choices),
    ],
    read: {
      start: said.start ?? "",
      end: end ?? "",
      duration: worked,
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
      ...(said.offset ? offsetFields(said.offset) : {}),
      ...(isBillable ? { isBillable: "true" } : {}),
    },
  };
}

function offsetFields({ minutes, reason }: NonNullable<Said["offset"]>): Record<string, string> {
  const why = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}: ${formatDuration(minutes)}`;
  return { offset: printOffset({ minutes, reason: "" }), ...(reason === "" ? {} : { internalNotes: why }) };
}

function lockedPeriod(workedOn: string, { periods }: TimeChoices): string[] {
  const period = periods.find(({ startsOn, endsOn }) => startsOn <= workedOn && workedOn <= endsOn);
  return period?.isLocked
    ? [`Your timesheet for ${period.label} is locked. Recall it, or ask for it to be rejected.`]
    : [];
}
