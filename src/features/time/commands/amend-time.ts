import "server-only";
import { touchTicket } from "#features/tickets/records.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes, sumOfMinutes } from "#kernel/quantity.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import type { Prisma } from "#prisma/client.ts";
import { command } from "#server/command.ts";
import { columnsOf, piecesOfEntry } from "../entry-records.ts";
import { objectionToCompletedTicket } from "../model/completed-ticket.ts";
import { changesOfEntry, entryAsTyped, isPricedAlike } from "../model/entry-changes.ts";
import { amendTimeInput, objectionToDay } from "../model/time-entry.ts";
import { lockOwnEntry, toldOf } from "../records.ts";
import { touchSheet } from "../sheet-records.ts";

/** A technician corrects an entry while its timesheet is open; it may move to another day, never to another ticket. */
export const amendTime = command({
  name: "time.amend",
  input: amendTimeInput,
  subject: ({ tx, actor, input }) => lockOwnEntry(tx, actor, input.entryId, input.workedOn),
  run: async ({ tx, actor, now, input, subject: entry }) => {
    stopIf(objectionToCompletedTicket(actor.desk.timeOnCompleted, "edit", entry.ticket));
    stopIf(objectionToDay(entry.day.facts, actor.desk.locale));
    if (entry.version !== input.version) {
      throw new Refused({
        kind: "conflict",
        message: "This entry was changed since you opened it. Compare, then save again.",
        theirs: { ...entryAsTyped(entry), version: String(entry.version) },
      });
    }
    const pieces = await piecesOfEntry({ tx, actor, now, input }, entry.ticketId, entry.target, entry);
    const [written, ...cutOff] = pieces;
    if (!written) throw new Error("An entry has at least one piece");
    const said = { ...written, workedOn: input.workedOn };
    const isWhole = cutOff.length === 0;
    await tx.timeEntry.update({
      where: { id: entry.id },
      data: {
        ...columnsOf(written),
        // A piece stays a piece of what it was split from, until it is split again.
        ...(isWhole ? { splitId: entry.splitId, remark: entry.remark } : {}),
        ...(isWhole && isPricedAlike(entry, said) ? priceOf(entry) : {}),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (!isWhole) {
      const rows = cutOff.map((piece) => ({ ...columnsOf(piece), personId: entry.personId, createdAt: now }));
      await tx.timeEntry.createMany({ data: rows });
    }

    const workedMinutes = sumOfMinutes(pieces.map((piece) => piece.workedMinutes));
    const activity = `${actor.name} corrected time to ${formatDuration(workedMinutes)}: ${input.summary}`;
    await touchTicket(tx, entry.ticketId, now, activity, minutes(workedMinutes - entry.workedMinutes));
    await touchSheet(tx, entry.timesheetId);
    if (written.timesheetId !== entry.timesheetId) await touchSheet(tx, written.timesheetId);

    return {
      value: { workedOn: input.workedOn, split: toldOf(pieces) },
      about: { type: "timeEntry", id: entry.id, ticketId: entry.ticketId },
      change: changesOfEntry(entry, { ...said, workedMinutes }),
    };
  },
});

/** What an entry bills as it stands, also when the rules are others by now. */
function priceOf<Price extends { amount: number; billableMinutes: number; sheetMinutes: number }>(
  entry: Price & { explanation: Prisma.JsonValue },
) {
  const { amount, billableMinutes, sheetMinutes, explanation } = entry;
  return { amount, billableMinutes, sheetMinutes, explanation: explanation ?? [] };
}
