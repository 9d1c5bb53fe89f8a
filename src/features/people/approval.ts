import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import type { ApprovalKind } from "#prisma/client.ts";
import { grantsOf } from "#server/actor.ts";
import type { Tx } from "#server/db.ts";
import { type ApproversByField, approverLevels } from "./model/approvers.ts";

/** Whoever changes levels, approvers or who is active does it one after the other, so that no two take away the last of something. */
export async function queueForRights(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7255, 2)`;
}

/** Refuses to take away the last active System Administrator. */
export async function keepAnAdministrator(tx: Tx, person: { id: string; name: string }, field: string): Promise<void> {
  const others = await tx.person.count({
    where: { isActive: true, id: { not: person.id }, securityLevel: { systemKey: "systemAdministrator" } },
  });
  if (others === 0) {
    stopIf(objectionAt(field, `${person.name} is the last active System Administrator. Make somebody else one first.`));
  }
}

/** Sets who approves a person's sheets on each level; refuses, naming them, whoever cannot. */
export async function setApprovers(tx: Tx, personId: string, approvers: ApproversByField): Promise<void> {
  for (const { field, kind } of approverLevels) {
    if (approvers[field].length > 0) await approversAmong(tx, approvers[field], kind, field);
  }
  await tx.approver.deleteMany({ where: { personId } });
  await tx.approver.createMany({
    data: approverLevels.flatMap(({ field, kind, level }) =>
      approvers[field].map((approverId) => ({ personId, approverId, kind, level })),
    ),
  });
  await keepSheetsDecidable(tx, personId);
}

// A sheet that waits at a level which is gone would wait for ever: the last one that is left decides.
async function keepSheetsDecidable(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    WITH levels AS (SELECT max(level) AS last FROM approver WHERE person_id = ${personId}::uuid AND kind = 'timesheet')
    UPDATE timesheet SET approval_level = levels.last, version = version + 1 FROM levels
    WHERE person_id = ${personId}::uuid AND status = 'submitted' AND approval_level > levels.last`;
}

/** The people of these ids who are active and whose level may approve; refuses, naming who is not. */
export async function approversAmong(tx: Tx, ids: readonly string[], kind: ApprovalKind, field: string): Promise<void> {
  const people = await tx.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, isActive: true, securityLevel: { select: levelColumns } },
  });
  if (people.length !== ids.length) stopIf(objectionAt(field, "Choose approvers from the list."));
  for (const person of people) {
    if (!person.isActive) stopIf(objectionAt(field, `${person.name} is not active and cannot approve.`));
    if (!mayApprove(person.securityLevel, kind)) stopIf(objectionAt(field, cannotApprove(person, kind)));
  }
}

/** The columns that say what a level allows. */
export const levelColumns = { name: true, systemKey: true, baseKey: true, grants: true } as const;

/** Whether a level reaches the sheets of approvees. */
export function mayApprove(
  level: { systemKey: string | null; baseKey: string; grants: unknown },
  kind: ApprovalKind,
): boolean {
  return grantsOf(level)[kind === "timesheet" ? "timesheet.approve" : "expenseReport.approve"] !== "none";
}

const cannotApprove = (person: { name: string; securityLevel: { name: string } }, kind: ApprovalKind) =>
  `${person.name} cannot approve ${kind === "timesheet" ? "timesheets" : "expenses"}: the level ${person.securityLevel.name} does not include it.`;

/** For whom else a person approves, and what. */
export async function approveesOf(tx: Tx, approverId: string) {
  return await tx.approver.findMany({
    where: { approverId, personId: { not: approverId } },
    select: { personId: true, kind: true, level: true, person: { select: { name: true } } },
    orderBy: { person: { name: "asc" } },
  });
}

/** Refuses a level under which a person could not go on approving for those whose approver they are. */
export async function keepApproversAble(
  tx: Tx,
  person: { id: string; name: string },
  level: { name: string; systemKey: string | null; baseKey: string; grants: unknown },
  field = "securityLevelId",
): Promise<void> {
  const lines = await approveesOf(tx, person.id);
  const lost = lines.filter((line) => !mayApprove(level, line.kind)).map((line) => line.person.name);
  if (lost.length > 0) {
    const names = [...new Set(lost)].join(", ");
    const message = `${person.name} approves for ${names}, which ${level.name} does not include. Choose another approver for them first.`;
    stopIf(field === "" ? { kind: "rule", message } : objectionAt(field, message));
  }
}

/** Puts somebody else in an approver's place. */
export async function handApproveesOver(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO approver (person_id, approver_id, kind, level)
    SELECT person_id, ${toId}::uuid, kind, level FROM approver WHERE approver_id = ${fromId}::uuid AND person_id <> ${fromId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.approver.deleteMany({ where: { approverId: fromId, personId: { not: fromId } } });
}

/** How many active people decide first about a person's sheets of a kind. */
export async function activeApproverCount(tx: Tx, personId: string, kind: ApprovalKind): Promise<number> {
  return await tx.approver.count({
    where: { personId, kind, level: 1, OR: [{ approver: { isActive: true } }, { approverId: personId }] },
  });
}
