import { z } from "zod";
import { choicesOf } from "#kernel/choice.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

/** In a new person's form, the person itself as approver. */
export const selfApprover = "self";

/** Who decides about a person's sheets: up to three levels one after the other, on each of them one of several people. */
// biome-ignore format: a table reads by column
export const approverLevels = [
  { kind: "timesheet", level: 1, field: "timesheetApproverIds", label: "Timesheets" },
  { kind: "timesheet", level: 2, field: "secondTimesheetApproverIds", label: "Timesheets, second level" },
  { kind: "timesheet", level: 3, field: "thirdTimesheetApproverIds", label: "Timesheets, third level" },
  { kind: "expense", level: 1, field: "expenseApproverIds", label: "Expense reports" },
  { kind: "expense", level: 2, field: "secondExpenseApproverIds", label: "Expense reports, second level" },
  { kind: "expense", level: 3, field: "thirdExpenseApproverIds", label: "Expense reports, third level" },
] as const;

/** A field of a person's form that names approvers. */
export type ApproverField = (typeof approverLevels)[number]["field"];

/** The people of each field. */
export type ApproversByField = Readonly<Record<ApproverField, readonly string[]>>;

const approvers = choicesOf(z.union([z.uuid(), z.literal(selfApprover)], "Choose approvers from the list."));

/** The fields of a person's form that name approvers. */
export const approverFields = {
  timesheetApproverIds: approvers,
  secondTimesheetApproverIds: approvers,
  thirdTimesheetApproverIds: approvers,
  expenseApproverIds: approvers,
  secondExpenseApproverIds: approvers,
  thirdExpenseApproverIds: approvers,
};

/** Fills each field from what is known about its kind and level. */
export function approversByField<List>(
  of: (kind: "timesheet" | "expense", level: number) => List,
): Record<ApproverField, List> {
  return {
    timesheetApproverIds: of("timesheet", 1),
    secondTimesheetApproverIds: of("timesheet", 2),
    thirdTimesheetApproverIds: of("timesheet", 3),
    expenseApproverIds: of("expense", 1),
    secondExpenseApproverIds: of("expense", 2),
    thirdExpenseApproverIds: of("expense", 3),
  };
}

/** The approvers of a form, with the person in the place of "the person". */
export function approversMeant(input: ApproversByField, personId: string): ApproversByField {
  const named = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === selfApprover ? personId : id)))];
  return approversByField((kind, level) => {
    const field = approverLevels.find((row) => row.kind === kind && row.level === level)?.field;
    return field ? named(input[field]) : [];
  });
}

/** Every active person's time and expenses must have somebody who decides about them, and no level may be left out. */
export function objectionToApprovers(chosen: ApproversByField): Refusal | undefined {
  if (chosen.timesheetApproverIds.length === 0) {
    return objectionAt("timesheetApproverIds", "Choose at least one timesheet approver; it may be the person.");
  }
  if (chosen.expenseApproverIds.length === 0) {
    return objectionAt("expenseApproverIds", "Choose at least one expense approver; it may be the person.");
  }
  if (chosen.thirdTimesheetApproverIds.length > 0 && chosen.secondTimesheetApproverIds.length === 0) {
    return objectionAt("secondTimesheetApproverIds", "Choose who decides on the second level before the third.");
  }
  if (chosen.thirdExpenseApproverIds.length > 0 && chosen.secondExpenseApproverIds.length === 0) {
    return objectionAt("secondExpenseApproverIds", "Choose who decides on the second level before the third.");
  }
  return undefined;
}
