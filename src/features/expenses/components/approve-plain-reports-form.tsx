import { ActionForm } from "#ui/forms/form.tsx";
import { approveExpenseReportsAction } from "../actions.ts";

/** Approves every expense report about which nothing is unusual: a decision and a record for each, as it was on the screen. */
export function ApprovePlainReportsForm({
  reports,
}: {
  reports: readonly { readonly id: string; readonly version: number }[];
}) {
  if (reports.length === 0) return null;
  return (
    <ActionForm
      action={approveExpenseReportsAction}
      submit={`Approve ${reports.length} expense ${reports.length === 1 ? "report" : "reports"} without remarks`}
      sending="Approving…"
      look="secondary"
      guard={false}
      label="Approve the plain expense reports"
    >
      {reports.map(({ id, version }) => (
        <input key={id} type="hidden" name="item" value={JSON.stringify({ reportId: id, version })} readOnly />
      ))}
    </ActionForm>
  );
}
