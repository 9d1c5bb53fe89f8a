import "server-only";
import { type SystemLevel, systemLevelNames } from "#access/policy.ts";
import type { Tx } from "#server/db.ts";
import * as shipped from "./model/shipped-lists.ts";
import { shippedCategories, shippedIssueTypes, shippedNoteTypes } from "./model/shipped-ticket-lists.ts";

const systemLevels: readonly SystemLevel[] = ["serviceDeskUser", "manager", "systemAdministrator"];

/** Writes the levels that ship with every desk. */
export async function createSystemLevels(tx: Tx, now: Date): Promise<void> {
  await tx.securityLevel.createMany({
    data: systemLevels.map((key) => ({ name: systemLevelNames[key], systemKey: key, baseKey: key, createdAt: now })),
  });
}

/** Writes the lists that ship with every desk, in their order. */
export async function createShippedLists(tx: Tx): Promise<void> {
  const sorted = <Row extends object>(rows: readonly Row[]) => rows.map((row, index) => ({ ...row, sort: index + 1 }));
  await tx.ticketStatus.createMany({ data: sorted(shipped.shippedStatuses) });
  await tx.ticketPriority.createMany({
    data: shipped.shippedPriorities.map((row, index) => ({ ...row, rank: index + 1 })),
  });
  await tx.ticketSource.createMany({ data: sorted(shipped.shippedSources) });
  await tx.queue.createMany({ data: sorted(shipped.shippedQueues) });
  await tx.ticketCategory.createMany({ data: sorted(shippedCategories) });
  await tx.noteType.createMany({ data: sorted(shippedNoteTypes) });
  const issueTypes = await tx.issueType.createManyAndReturn({
    data: sorted(shippedIssueTypes.map(({ name }) => ({ name }))),
    select: { id: true, name: true },
  });
  const idOf = new Map(issueTypes.map((row) => [row.name, row.id]));
  await tx.subIssueType.createMany({
    data: shippedIssueTypes.flatMap((issue) =>
      sorted(issue.subIssueTypes.map((name) => ({ name, issueTypeId: idOf.get(issue.name) ?? "" }))),
    ),
  });
  await tx.workType.createMany({ data: sorted(shipped.shippedWorkTypes) });
  await tx.internalTimeCode.createMany({ data: sorted(shipped.shippedInternalTimeCodes) });
  await tx.billingRole.createMany({ data: sorted(shipped.shippedBillingRoles) });
  await tx.expenseCategory.createMany({ data: sorted(shipped.shippedExpenseCategories) });
  await tx.paymentType.createMany({ data: sorted(shipped.shippedPaymentTypes) });
  const untaxed = await tx.taxCategory.create({ data: { name: "Not taxed", isDefault: true }, select: { id: true } });
  await tx.materialCode.createMany({
    data: sorted(
      shipped.shippedMaterialCodes.map((name, index) => ({ name, taxCategoryId: untaxed.id, isDefault: index === 0 })),
    ),
  });
  for (const [index, { rate, ...kind }] of shipped.shippedVehicleKinds.entries()) {
    const from = new Date("2000-01-01");
    const rates = { create: { startsOn: from, refundRate: rate, billingRate: 7250 } };
    await tx.vehicleKind.create({ data: { ...kind, sort: index + 1, rates }, select: { id: true } });
  }
}

/** Whether a desk exists already; two set-ups at once wait for each other here. */
export async function isSetUp(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7255, 1)`;
  return (await tx.organization.count()) > 0;
}
