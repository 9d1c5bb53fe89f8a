import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import type { ListValue } from "./model/list-value.ts";

/** Refuses a value that refers to what is not there: an issue type that is gone, a lead who cannot sign in. */
export async function refuseStrangers(tx: Tx, typed: ListValue): Promise<void> {
  if (typed.list === "sub-issue-types") {
    const parent = await tx.issueType.findUnique({ where: { id: typed.issueTypeId }, select: { isActive: true } });
    if (!parent) stopIf(objectionAt("issueTypeId", "Choose the issue type it belongs to."));
  }
  if (typed.list === "material-codes" && typed.taxCategoryId !== null) {
    const tax = await tx.taxCategory.findUnique({ where: { id: typed.taxCategoryId }, select: { id: true } });
    if (!tax) stopIf(objectionAt("taxCategoryId", "Choose one of the tax categories."));
  }
  if (typed.list === "queues" && typed.leadId !== null) {
    const lead = await tx.person.findUnique({ where: { id: typed.leadId }, select: { isActive: true } });
    if (!lead?.isActive) stopIf(objectionAt("leadId", "Choose one of the active people as lead."));
  }
}
