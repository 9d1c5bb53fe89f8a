import type { ReactNode } from "react";
import { TextLink } from "#ui/anchor.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Icon } from "#ui/icon.tsx";
import { lock } from "#ui/icons.ts";
import { payExpenseReportAction, payExpenseReportsAction } from "../actions.ts";
import { hrefOfReports } from "../model/report-filter.ts";

const forGood = "Nobody can change it afterwards, its approver neither.";

/** Marks one approved report as paid, as it stands on the screen. */
export function PayReportForm({ report }: { report: { readonly id: string; readonly version: number } }) {
  return (
    <ActionForm action={payExpenseReportAction} guard={false} label="Mark the expense report as paid">
      <Hidden name="reportId" value={report.id} />
      <Hidden name="version" value={report.version} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton look="secondary" sending="Marking…">
          Mark as paid
        </SubmitButton>
        <span className="text-muted text-sm">{forGood}</span>
      </div>
    </ActionForm>
  );
}

/** Marks those of a list that are ticked as paid: each is decided and recorded on its own. None is ticked unasked. */
export function PayReportsForm({ paying, children }: { paying: "none" | "all"; children: ReactNode }) {
  return (
    <ActionForm action={payExpenseReportsAction} guard={false} label="Mark expense reports as paid" className="grid">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t px-4 py-2.5 md:px-5">
        <SubmitButton look="secondary" sending="Marking…">
          Mark the ticked ones as paid
        </SubmitButton>
        <span className="flex items-center gap-1.5 text-muted text-sm">
          <Icon of={lock} size={14} className="shrink-0" />
          {forGood}
        </span>
        <TextLink href={hrefOfReports("approved", paying === "all" ? "none" : "all")}>
          {paying === "all" ? "Tick none" : "Tick all"}
        </TextLink>
      </div>
      {children}
    </ActionForm>
  );
}

/** Ticks a report of the list for payment. */
export function PayReportTick({
  report,
  isTicked,
}: {
  report: { readonly id: string; readonly version: number; readonly person: { readonly name: string } };
  isTicked: boolean;
}) {
  return (
    <input
      key={String(isTicked)}
      type="checkbox"
      name="item"
      value={JSON.stringify({ reportId: report.id, version: report.version })}
      defaultChecked={isTicked}
      aria-label={`Pay ${report.person.name}`}
      className="size-4"
    />
  );
}
