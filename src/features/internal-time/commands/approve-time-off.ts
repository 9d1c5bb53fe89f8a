import "server-only";
import { namedAsDecider } from "#access/subject.ts";
import { tellAbout } from "#features/time/sheet-records.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import {
  objectionToOwnRequest,
  objectionToStaleRequest,
  timeOffInput,
  wordsOfRequest,
} from "../model/time-off-request.ts";
import { timeOffAfter } from "../model/time-off-status.ts";
import { lockRequest, putOnSheets } from "../time-off-records.ts";

/** An approver grants time off; it stands on the timesheets of its days by itself. */
export const approveTimeOff = command({
  name: "timeOff.approve",
  input: timeOffInput,
  subject: ({ tx, actor, input }) => lockRequest(tx, actor, input.requestId),
  run: async ({ tx, actor, now, input, subject: request }) => {
    const status = timeOffAfter(request.status, "approve");
    stopIf(objectionToStaleRequest(request, input.version));
    stopIf(objectionToOwnRequest(actor.id, request.ownerId, request.approvers));
    await tx.timeOffRequest.update({
      where: { id: request.id },
      data: { status, decidedAt: now, decidedById: actor.id, version: { increment: 1 } },
      select: { id: true },
    });
    const timeZone = request.person.timeZone ?? actor.desk.timeZone;
    await putOnSheets(tx, actor, now, { ...request, timeZone });
    const owner = { id: request.ownerId, email: request.person.email };
    await tellAbout(tx, { actor, now }, owner, {
      sentence: `${namedAsDecider(actor, request)} approved your ${request.code.name}: ${wordsOfRequest(request, actor.desk.locale)}`,
      href: `/time-off/${request.id}`,
      details: "It stands on your timesheet.",
    });
    return {
      value: { requestId: request.id, personName: request.person.name },
      about: { type: "timeOffRequest", id: request.id },
      change: { from: request.status, to: status, selfApproved: actor.id === request.ownerId },
    };
  },
});
