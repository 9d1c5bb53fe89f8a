import "server-only";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockKept } from "../keeping-records.ts";
import { objectionToTarget, setTargetInput } from "../model/target-input.ts";
import { reachOpenTickets } from "../reach-records.ts";
import { targetInWords, targetOf } from "../target-records.ts";

/** An administrator promises something else for one issue type; the open tickets under the agreement follow. */
export const setTarget = command({
  name: "agreement.setTarget",
  input: setTargetInput,
  subject: async ({ tx, input }) => ({ agreement: await lockKept(tx, "service_level_agreement", input.agreementId) }),
  run: async ({ tx, actor, now, input, subject: { agreement } }) => {
    if (!agreement) throw new Refused(missing);
    stopIf(objectionToTarget(input));
    const { agreementId, priorityId, issue } = input;
    const { issueTypeId, subIssueTypeId } = issue;
    const [priority, type] = await Promise.all([
      tx.ticketPriority.findUnique({ where: { id: priorityId }, select: { id: true } }),
      tx.issueType.findFirst({
        where: { id: issueTypeId, ...(subIssueTypeId ? { subIssueTypes: { some: { id: subIssueTypeId } } } : {}) },
        select: { id: true },
      }),
    ]);
    if (!priority) stopIf(objectionAt("priorityId", "Choose one of the priorities."));
    if (!type) stopIf(objectionAt("issue", "Choose an issue type."));
    const place = { agreementId, priorityId, issueTypeId, subIssueTypeId };
    const before = await tx.slaTarget.findFirst({ where: place, select: { id: true } });
    const columns = {
      ...place,
      firstResponseMinutes: input.first_response,
      resolutionPlanMinutes: input.resolution_plan,
      resolvedMinutes: input.resolved,
    };
    const told = before && targetInWords(await targetOf(tx, before.id));
    const { id } = before
      ? await tx.slaTarget.update({ where: { id: before.id }, data: columns, select: { id: true } })
      : await tx.slaTarget.create({ data: columns, select: { id: true } });
    const reached = await reachOpenTickets(tx, actor, now, [agreementId]);
    const target = { from: told ?? null, to: targetInWords(await targetOf(tx, id)) };
    return {
      value: { id },
      about: { type: "agreement", id: agreementId },
      change: { name: agreement.name, target, ...reached },
    };
  },
});
