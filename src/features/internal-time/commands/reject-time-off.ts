import "server-only";
import { namedAsDecider } from "#access/subject.ts";
import { tellAbout } from "#features/time/sheet-records.ts";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { objectionToStaleRequest, rejectTimeOffInput, wordsOfRequest } from "../model/time-off-request.ts";
import { timeOffAfter } from "../model/time-off-status.ts";
import { lockRequest } from "../time-off-records.ts";

/** An approver turns a request for time off down, with a reason. */
export const rejectTimeOff = command({
  name: "timeOff.reject",
  input: rejectTimeOffInput,
  subject: ({ tx, actor, input }) => lockRequest(tx, actor, input.requestId),
  run: async ({ tx, actor, now, input, subject: request }) => {
    const status = timeOffAfter(request.status, "reject");
    stopIf(objectionToStaleRequest(request, input.version));
    const { reason } = input;
    await tx.timeOffRequest.update({
      where: { id: request.id },
      data: { status, decidedAt: now, decidedById: actor.id, decisionReason: reason, version: { increment: 1 } },
      select: { id: true },
    });
    const owner = { id: request.ownerId, email: request.person.email };
    await tellAbout(tx, { actor, now }, owner, {
      sentence: `${namedAsDecider(actor, request)} turned down your ${request.code.name}: ${wordsOfRequest(request, actor.desk.locale)}`,
      href: `/time-off/${request.id}`,
      details: `The reason: ${reason}`,
    });
    return {
      value: { requestId: request.id, personName: request.person.name },
      about: { type: "timeOffRequest", id: request.id },
      change: { from: request.status, to: status, reason },
    };
  },
});
