import { z } from "zod";
import { maybeEmail, maybePhone, nameLimit, shortLine } from "#features/customers/model/contact.ts";
import { instantAt, type LocalDate, parseLocalDate } from "#kernel/calendar.ts";
import { withoutHiddenCharacters } from "#kernel/text.ts";
import { contactsText, estimateText, helpersText, purchaseOrderText, tagsText } from "./field-texts.ts";
import { ticketTypes } from "./ticket-type.ts";

/** The longest title; the database holds to it too. */
export const titleLimit = 255;
/** The longest description, resolution or note. */
export const textLimit = 32_000;

/** One line of text: outer and repeated spaces go, line breaks become spaces. */
const line = (text: string) => withoutHiddenCharacters(text).replaceAll(/\s+/g, " ").trim();
/** Text of several lines as it is kept: one kind of line break, nothing trailing. */
const lines = (text: string) => withoutHiddenCharacters(text).replaceAll(/\r\n?/g, "\n").trimEnd();

/** A title as it is typed. */
export const titleText = z
  .string({ error: "Give the ticket a title." })
  .transform(line)
  .refine((text) => text.length > 0, "Give the ticket a title.")
  .refine((text) => text.length <= titleLimit, `A title has at most ${titleLimit} characters.`);

/** A long text, with the name it has on the form. */
export const longText = (what: string) =>
  z
    .string()
    .transform(lines)
    .refine((text) => text.length <= textLimit, `${what} has at most ${textLimit.toLocaleString("en")} characters.`);

/** A picked row, or null when nothing is picked. */
export const maybePicked = (sentence: string) =>
  z.union([z.literal("").transform(() => null), z.uuid({ error: sentence }), z.null()], { error: sentence });

/** A day and a wall-clock time, without a zone. */
export interface WallClock {
  readonly day: LocalDate;
  readonly time: string;
}

/** When a day is given without a time, the work is due at the end of the working day. */
const endOfWork = "17:00";

/** Reads "2026-11-30", "2026-11-30 16:00" or "2026-11-30T16:00", or undefined when it is none of them. */
export function parseWallClock(text: string): WallClock | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](([01]\d|2[0-3]):[0-5]\d)(?::\d{2})?)?$/.exec(text.trim());
  const day = parseLocalDate(match?.[1] ?? "");
  if (!match || !day || day < "2000-01-01" || day > "2099-12-31") return undefined;
  return { day, time: match[2] ?? endOfWork };
}

/** A moment typed in the writer's own zone: a day, or a day and a time; null when empty. */
export const dueText = z
  .string()
  .nullable()
  .transform((text, context) => {
    if (text === null || text.trim() === "") return null;
    const clock = parseWallClock(text);
    if (clock) return clock;
    context.addIssue({ code: "custom", message: "Due is a day and a time, like 2026-11-30 17:00." });
    return z.NEVER;
  });

/** The instant of a moment typed in a zone, or null. */
export function instantOf(clock: WallClock | null, timeZone: string): Date | null {
  return clock && instantAt(clock.day, clock.time, timeZone);
}

/** A kind of engagement as it is picked. */
export const typePicked = z.enum(ticketTypes, { error: "Choose one of the types." });

/** A picker of a technician posts person and billing role as one value, so that neither comes without the other. */
export function splitAssignee(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || !("assignee" in raw)) return raw;
  const { assignee, ...rest } = raw;
  // What is no text is left for the schema to refuse.
  if (typeof assignee !== "string") return { ...rest, technicianId: assignee };
  const [technicianId = "", billingRoleId = ""] = assignee.split(":");
  return { ...rest, technicianId, billingRoleId };
}

const picked = (sentence: string) => maybePicked(sentence).optional();

/** What a new ticket is made of. A field that is not sent starts as its category says; one that is sent empty stays empty. */
export const createTicketInput = z.preprocess(
  splitAssignee,
  z.strictObject({
    customerId: z.uuid({ error: "Choose the customer." }),
    categoryId: picked("Choose one of the categories."),
    contactId: maybePicked("Choose one of the customer's contacts.").default(null),
    newContactName: shortLine("A name", nameLimit).default(""),
    newContactPhone: maybePhone.default(""),
    newContactEmail: maybeEmail.default(""),
    additionalContacts: contactsText.default(""),
    locationId: picked("Choose one of the customer's locations."),
    deviceId: picked("Choose one of the customer's devices."),
    contractId: picked("Choose one of the customer's contracts."),
    title: titleText,
    description: longText("A description").optional(),
    resolution: longText("A resolution").optional(),
    statusId: picked("Choose one of the statuses."),
    priorityId: picked("Choose one of the priorities."),
    queueId: picked("Choose one of the queues."),
    sourceId: picked("Choose one of the sources."),
    type: typePicked.optional(),
    issueTypeId: picked("Choose one of the issue types."),
    subIssueTypeId: picked("Choose one of the sub-issue types."),
    workTypeId: picked("Choose one of the work types."),
    technicianId: picked("Choose one of the technicians."),
    billingRoleId: picked("Choose one of the technician's billing roles."),
    additionalTechnicians: helpersText.default(""),
    dueAt: dueText.default(null),
    estimatedMinutes: estimateText.optional(),
    purchaseOrder: purchaseOrderText.optional(),
    tags: tagsText.optional(),
  }),
);

/** What a new ticket is made of, read. */
export type NewTicket = z.output<typeof createTicketInput>;
