import type { ReactNode } from "react";
import { TextLink } from "#ui/anchor.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Icon } from "#ui/icon.tsx";
import { lock } from "#ui/icons.ts";
import { payTimesheetAction, payTimesheetsAction } from "../actions.ts";
import { hrefOfTimesheets } from "../model/timesheet-filter.ts";

const forGood = "Nobody can change it afterwards, its approver neither.";

/** Marks one approved timesheet as paid, as it stands on the screen. */
export function PayForm({ sheet }: { sheet: { readonly id: string; readonly version: number } }) {
  return (
    <ActionForm action={payTimesheetAction} guard={false} label="Mark the timesheet as paid">
      <Hidden name="timesheetId" value={sheet.id} />
      <Hidden name="version" value={sheet.version} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton look="secondary" sending="Marking…">
          Mark as paid
        </SubmitButton>
        <span className="text-muted text-sm">{forGood}</span>
      </div>
    </ActionForm>
  );
}

/** Marks those of a list that are ticked as paid: each is decided and recorded on its own. None is ticked unasked, as none can be taken back. */
export function PayManyForm({ paying, children }: { paying: "none" | "all"; children: ReactNode }) {
  return (
    <ActionForm action={payTimesheetsAction} guard={false} label="Mark timesheets as paid" className="grid">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t px-4 py-2.5 md:px-5">
        <SubmitButton look="secondary" sending="Marking…">
          Mark the ticked ones as paid
        </SubmitButton>
        <span className="flex items-center gap-1.5 text-muted text-sm">
          <Icon of={lock} size={14} className="shrink-0" />
          {forGood}
        </span>
        <TextLink href={hrefOfTimesheets("approved", paying === "all" ? "none" : "all")}>
          {paying === "all" ? "Tick none" : "Tick all"}
        </TextLink>
      </div>
      {children}
    </ActionForm>
  );
}

/** Ticks a timesheet of the list for payment. */
export function PayTick({
  sheet,
  isTicked,
}: {
  sheet: { readonly id: string; readonly version: number; readonly ownerName: string };
  isTicked: boolean;
}) {
  return (
    <input
      key={String(isTicked)}
      type="checkbox"
      name="item"
      value={JSON.stringify({ timesheetId: sheet.id, version: sheet.version })}
      defaultChecked={isTicked}
      aria-label={`Pay ${sheet.ownerName}`}
      className="size-4"
    />
  );
}
