import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { writtenInternalTime } from "#features/internal-time/records.ts";
import { lockTicket } from "#features/tickets/records.ts";
import { objectionToDay } from "#features/time/model/time-entry.ts";
import { lockDay, logEntry } from "#features/time/records.ts";
import { touchSheet } from "#features/time/sheet-records.ts";
import { columnOfDay, type LocalDate } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";
import { missing, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { copyTimeInput } from "../model/copy-input.ts";
import { objectionToRepeat } from "../model/repeat.ts";

/** Somebody writes down once more, on another day, what they wrote on an earlier one: as long, on the same ticket or code, by today's rules. */
export const copyTime = command({
  name: "time.copy",
  input: copyTimeInput,
  // The same order as everywhere: timesheet, ticket.
  subject: async ({ tx, actor, input }) => {
    const day = await lockDay(tx, actor, input.workedOn);
    const entry = await ownEntryToCopy(tx, actor, input.entryId);
    const ticket = entry.ticketId ? await lockTicket(tx, actor, entry.ticketId) : undefined;
    return { ownerId: actor.id, day, entry, ticket };
  },
  run: async ({ tx, actor, now, input, subject: { day, entry, ticket } }) => {
    const work = { tx, actor, now };
    const { workedOn } = input;
    const may = (right: "time.log" | "internalTime.log") => can(actor, right, { ownerId: actor.id });
    if (!may(ticket ? "time.log" : "internalTime.log"))
      refuse("forbidden", "You may not write down time of this kind.");
    const name = ticket?.number ?? entry.internalCode?.name ?? "";
    const worked = minutes(entry.workedMinutes);
    stopIf(objectionToDay(day.facts, actor.desk.locale));
    stopIf(
      objectionToRepeat(
        { ...entry, name, workedOn, isThere: await isThere(tx, actor, entry, workedOn) },
        actor.desk.locale,
      ),
    );
    const typed = { workedOn, start: null, end: null, worked, summary: entry.summary };
    const change = { workedOn, workedMinutes: worked, copiedFrom: entry.id };
    if (ticket && entry.workTypeId && entry.billingRoleId) {
      const { workTypeId, billingRoleId, isBillable } = entry;
      const onInvoice = entry.showOnInvoice ? ("show" as const) : ("hide" as const);
      const written = { ...typed, workTypeId, billingRoleId, isBillable, onInvoice, internalNotes: "" };
      const { value, about } = await logEntry({ ...work, input: written }, day, ticket);
      return { value: { entryId: value.entryId, name, workedMinutes: worked }, about, change };
    }
    if (!entry.internalCodeId) throw new Refused(missing);
    const written = await writtenInternalTime({ ...work, input: { ...typed, codeId: entry.internalCodeId } }, day);
    const made = await tx.timeEntry.create({
      data: { ...written, personId: actor.id, createdAt: now },
      select: { id: true },
    });
    await touchSheet(tx, day.timesheetId);
    return {
      value: { entryId: made.id, name, workedMinutes: worked },
      about: { type: "timeEntry", id: made.id },
      change,
    };
  },
});

const columns = {
  id: true,
  ticketId: true,
  internalCodeId: true,
  internalCode: { select: { name: true } },
  workedMinutes: true,
  workTypeId: true,
  billingRoleId: true,
  isBillable: true,
  showOnInvoice: true,
  summary: true,
} as const;

async function ownEntryToCopy(tx: Tx, actor: Actor, entryId: string) {
  const own = { id: entryId, personId: actor.id, timeOffRequestId: null };
  const entry = await tx.timeEntry.findFirst({ where: { AND: [own, visible.timeEntries(actor)] }, select: columns });
  if (!entry) throw new Refused(missing);
  return entry;
}

type Copied = Awaited<ReturnType<typeof ownEntryToCopy>>;

// A second press, or a second tab, must not count the same work twice.
async function isThere(tx: Tx, actor: Actor, entry: Copied, workedOn: LocalDate): Promise<boolean> {
  const { ticketId, internalCodeId, workedMinutes, summary } = entry;
  const same = { ticketId, internalCodeId, workedMinutes, summary, workedOn: columnOfDay(workedOn) };
  return (await tx.timeEntry.count({ where: { personId: actor.id, ...same } })) > 0;
}
