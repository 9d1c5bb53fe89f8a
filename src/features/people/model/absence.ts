import { z } from "zod";
import { formatDay, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

const day = (sentence: string) =>
  z.string().transform((text, context): LocalDate => {
    const parsed = parseLocalDate(text);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: sentence });
    return z.NEVER;
  });

/** An approver is away: whose deputy decides, and on which days; without a last day until further notice. */
export const enterAbsenceInput = z
  .strictObject({
    personId: z.uuid("Choose who is away."),
    deputyId: z.uuid("Choose who decides meanwhile."),
    startsOn: day("Choose the first day away."),
    endsOn: z.union([z.literal("").transform(() => null), day("Choose the last day away.")]).default(null),
  })
  .superRefine(({ personId, deputyId, startsOn, endsOn }, context) => {
    const objection = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (endsOn !== null && endsOn < startsOn) objection("endsOn", "The last day must not be before the first.");
    if (personId === deputyId) objection("deputyId", "Nobody is their own deputy. Choose somebody else.");
  });

/** Which absence ends. */
export const endAbsenceInput = z.strictObject({ absenceId: z.uuid(), version: z.coerce.number().int() });

/** The days of an absence, the last of them open when nobody knows yet. */
export interface DaysAway {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** Why an absence cannot be entered for these days, or undefined when it can. */
export function objectionToAbsence(
  asked: DaysAway,
  others: readonly (DaysAway & { readonly deputyName: string })[],
  today: LocalDate,
  locale: string,
): Refusal | undefined {
  if (asked.endsOn !== null && asked.endsOn < today) {
    return objectionAt("endsOn", "These days are over. What was decided on them stays as it is.");
  }
  const meets = (one: DaysAway) =>
    (one.endsOn === null || asked.startsOn <= one.endsOn) && (asked.endsOn === null || one.startsOn <= asked.endsOn);
  const other = others.find(meets);
  if (!other) return undefined;
  return objectionAt(
    "startsOn",
    `${other.deputyName} stands in already ${wordsOfAbsence(other, locale)}. End that first.`,
  );
}

/** The days of an absence for people: "Nov 24 to Nov 28", "from Nov 24 until further notice". */
export function wordsOfAbsence({ startsOn, endsOn }: DaysAway, locale: string): string {
  const first = formatDay(startsOn, locale);
  if (endsOn === null) return `from ${first} until further notice`;
  return startsOn === endsOn ? `on ${first}` : `${first} to ${formatDay(endsOn, locale)}`;
}
