import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { completeIncidentsAction, editFieldAction, raiseProblemAction } from "../actions.ts";
import { ProblemField } from "./problem-field.tsx";

interface Edited {
  readonly id: string;
  readonly version: number;
}

/** Puts a ticket under a problem that exists. */
export function AttachProblemForm({ ticket }: { ticket: Edited }) {
  return (
    <ActionForm action={editFieldAction} label="Attach to a problem" className="gap-2">
      <Hidden name="ticketId" value={ticket.id} />
      <Hidden name="version" value={ticket.version} />
      <Hidden name="was" value={JSON.stringify({ problem: "" })} />
      <ProblemField />
      <div>
        <SubmitButton look="secondary" size="sm">
          Attach
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes a ticket out from under its problem. */
export function DetachProblemForm({ ticket, problem }: { ticket: Edited; problem: string }) {
  return (
    <ActionForm action={editFieldAction} guard={false} label="Detach from the problem">
      <Hidden name="ticketId" value={ticket.id} />
      <Hidden name="version" value={ticket.version} />
      <Hidden name="was" value={JSON.stringify({ problem })} />
      <Hidden name="problem" value="" />
      <div>
        <SubmitButton look="quiet" size="sm" sending="Detaching…">
          Detach
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Makes a problem of what lies behind an incident. */
export function RaiseProblemForm({ ticketId, title }: { ticketId: string; title: string }) {
  return (
    <ActionForm action={raiseProblemAction} label="Create a problem" className="gap-2">
      <Hidden name="ticketId" value={ticketId} />
      <Field name="title" label="What lies behind it" required maxLength={255} defaultValue={title} />
      <div>
        <SubmitButton look="secondary" size="sm" sending="Creating…">
          Create problem
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Completes the chosen incidents of a problem, each on its own. */
export function CompleteIncidentsForm({
  incidents,
}: {
  incidents: readonly { readonly id: string; readonly number: string; readonly words: string }[];
}) {
  return (
    <ActionForm action={completeIncidentsAction} guard={false} label="Complete incidents" submit="Complete the chosen">
      <fieldset className="grid gap-1">
        <legend className="sr-only">Open incidents</legend>
        {incidents.map(({ id, number, words }) => (
          <label key={id} className="flex items-start gap-2 py-1 max-md:py-2.5">
            <input
              type="checkbox"
              name="item"
              value={JSON.stringify({ ticketId: id })}
              defaultChecked
              className="mt-0.5 size-4 shrink-0"
            />
            <span className="min-w-0 break-words">
              {words} <span className="text-muted text-sm tabular">{number}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </ActionForm>
  );
}
