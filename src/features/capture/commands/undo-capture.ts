import "server-only";
import { lockReportOfDay } from "#features/expenses/report-records.ts";
import { lockDay } from "#features/time/records.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { missing, Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { madeByLine, undoCaptureInput } from "../model/made.ts";
import { takeBackEntry, takeBackExpense, takeBackMaterial } from "../take-back.ts";

/** Takes back exactly what one line made: all of it, or nothing once a part was changed, removed or locked. */
export const undoCapture = command({
  name: "capture.undo",
  input: undoCaptureInput,
  // The same order as everywhere: timesheet, expense report, ticket.
  subject: async ({ tx, actor, input }) => {
    const events = await tx.event.findMany({
      where: { subjectId: input.captureId, subjectType: "capture", actorId: actor.id },
      orderBy: { id: "desc" },
      take: 2,
      select: { name: true, change: true, ticketId: true },
    });
    const [last] = events;
    if (!last) throw new Refused(missing);
    if (last.name !== "capture.save") refuse("conflict", "This line was taken back already.");
    const line = madeByLine(last.change);
    if (!line || last.ticketId === null) throw new Refused(missing);
    const first = await tx.timeEntry.findFirst({
      where: { id: { in: line.made.entryIds }, personId: actor.id },
      select: { workedOn: true },
    });
    if (first) await lockDay(tx, actor, dayOfColumn(first.workedOn));
    if (line.made.expense) await lockReportOfDay(tx, actor, line.made.expense.spentOn);
    return { ownerId: actor.id, ...line, ticketId: last.ticketId };
  },
  run: async (work) => {
    const { made, parts, ticketId } = work.subject;
    for (const id of made.entryIds) await takeBackEntry(work, id);
    for (const id of made.materialIds) await takeBackMaterial(work, id);
    if (made.expense) await takeBackExpense(work, made.expense.id);
    return { value: { parts }, about: { type: "capture", id: work.input.captureId, ticketId }, change: { parts } };
  },
});
