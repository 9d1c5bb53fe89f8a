import { formatDay, formatInstant } from "#kernel/calendar.ts";
import { Notice } from "#ui/notice.tsx";
import type { SheetView } from "../model/sheet-view.ts";

/** Where a timesheet stands, in a sentence with who and when; an open one says nothing. */
export function TimesheetState({
  sheet,
  clock,
}: {
  sheet: SheetView;
  clock: { readonly now: Date; readonly timeZone: string; readonly locale: string };
}) {
  const { status, decision, reason, submittedAt, decidedBy, paidOn } = sheet;
  if (status === "rejected" && decision) {
    return (
      <Notice kind="bad" title={`Rejected by ${decision.by} on ${formatDay(decision.on, clock.locale)}`}>
        <p className="whitespace-pre-wrap">{reason}</p>
      </Notice>
    );
  }
  if (status === "paid" && paidOn) {
    const approved = decision ? ` ${decision.by} approved it on ${formatDay(decision.on, clock.locale)}.` : "";
    return (
      <Notice kind="good" title={`Paid on ${formatDay(paidOn, clock.locale)}`}>
        Locked for good.{approved}
      </Notice>
    );
  }
  if (status === "approved" && decision) {
    return (
      <Notice kind="good" title={`Approved by ${decision.by} on ${formatDay(decision.on, clock.locale)}`}>
        Locked. If something must change, {decision.by} can reject it.
      </Notice>
    );
  }
  if (status === "submitted" && submittedAt) {
    const since = formatInstant(submittedAt, clock.now, clock.timeZone, clock.locale);
    const earlier = decision ? ` ${decision.by} approved it on ${formatDay(decision.on, clock.locale)}.` : "";
    return (
      <Notice kind="info" title={`Waits for ${decidedBy || "an approver"} since ${since}`}>
        Locked until it is decided.{earlier}
      </Notice>
    );
  }
  return null;
}
