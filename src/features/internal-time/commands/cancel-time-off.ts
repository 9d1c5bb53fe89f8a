import "server-only";
import { tellAbout, withDeputies } from "#features/time/sheet-records.ts";
import { dayAt } from "#kernel/calendar.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToStaleRequest, timeOffInput, wordsOfRequest } from "../model/time-off-request.ts";
import { timeOffAfter } from "../model/time-off-status.ts";
import { lockRequest, takeOffSheets } from "../time-off-records.ts";

/** Whoever asked for time off takes it back, also when it was approved, as long as the timesheets of its days are open. */
export const cancelTimeOff = command({
  name: "timeOff.cancel",
  input: timeOffInput,
  subject: ({ tx, actor, input }) => lockRequest(tx, actor, input.requestId),
  run: async ({ tx, actor, now, input, subject: request }) => {
    const status = timeOffAfter(request.status, "cancel");
    stopIf(objectionToStaleRequest(request, input.version));
    if (request.status === "approved") await takeOffSheets(tx, actor, request);
    await tx.timeOffRequest.update({
      where: { id: request.id },
      data: { status, cancelledAt: now, version: { increment: 1 } },
      select: { id: true },
    });
    const today = dayAt(now, actor.desk.timeZone);
    for (const approver of await withDeputies(tx, request.approvers, request.ownerId, today)) {
      await tellAbout(tx, { actor, now }, approver, {
        sentence: `${actor.name} cancelled ${request.code.name}: ${wordsOfRequest(request, actor.desk.locale)}`,
        href: `/time-off/${request.id}`,
      });
    }
    return {
      value: { requestId: request.id },
      about: { type: "timeOffRequest", id: request.id },
      change: { from: request.status, to: status },
    };
  },
});
