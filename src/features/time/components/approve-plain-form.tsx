import { ActionForm } from "#ui/forms/form.tsx";
import { approveTimesheetsAction } from "../actions.ts";

/** Approves every timesheet about which nothing is unusual: a decision and a record for each, as it was on the screen. */
export function ApprovePlainForm({
  sheets,
  isPart,
}: {
  sheets: readonly { readonly id: string; readonly version: number }[];
  /** Whether more wait than the page shows. */
  isPart: boolean;
}) {
  if (sheets.length === 0) return null;
  return (
    <ActionForm
      action={approveTimesheetsAction}
      submit={`Approve ${sheets.length} without remarks${isPart ? " on this page" : ""}`}
      sending="Approving…"
      look="secondary"
      guard={false}
      label="Approve the plain ones"
    >
      {sheets.map(({ id, version }) => (
        <input key={id} type="hidden" name="item" value={JSON.stringify({ timesheetId: id, version })} readOnly />
      ))}
    </ActionForm>
  );
}
