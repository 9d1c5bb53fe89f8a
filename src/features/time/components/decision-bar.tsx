import { approveTimesheetAction, rejectTimesheetAction } from "../actions.ts";
import type { SheetView } from "../model/sheet-view.ts";
import { Decision } from "./decision.tsx";

/** Approve or reject the timesheet that is on the screen. */
export function DecisionBar({
  sheet,
  ...rest
}: {
  sheet: SheetView;
  may: { readonly approve: boolean; readonly reject: boolean };
  isRejecting: boolean;
  rejectHref: string;
  cancelHref: string;
  backHref?: string | undefined;
}) {
  if (sheet.id === null) return null;
  const decidable = {
    id: sheet.id,
    version: sheet.version,
    isApproved: sheet.status === "approved",
    ownerName: sheet.ownerName,
    noun: "timesheet",
    approveWords: "Approve timesheet",
    idField: "timesheetId",
    approve: approveTimesheetAction,
    reject: rejectTimesheetAction,
  };
  return <Decision of={decidable} {...rest} />;
}
