import type { ReactNode } from "react";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Icon } from "#ui/icon.tsx";
import { lock } from "#ui/icons.ts";
import { payTimesheetAction, payTimesheetsAction } from "../actions.ts";

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

/** Marks those of a list that are ticked as paid: each is decided and recorded on its own. */
export function PayManyForm({ children }: { children: ReactNode }) {
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
      </div>
      {children}
    </ActionForm>
  );
}

/** Ticks a timesheet of the list for payment. */
export function PayTick({
  sheet,
}: {
  sheet: { readonly id: string; readonly version: number; readonly ownerName: string };
}) {
  return (
    <input
      type="checkbox"
      name="item"
      value={JSON.stringify({ timesheetId: sheet.id, version: sheet.version })}
      defaultChecked
      aria-label={`Pay ${sheet.ownerName}`}
      className="size-4"
    />
  );
}
