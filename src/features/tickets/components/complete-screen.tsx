import { TextLink } from "#ui/anchor.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";
import { layoutFacts } from "../model/category-layout.ts";
import { type OpenMatters, openInWords } from "../model/completion.ts";
import type { EditableField } from "../model/ticket-edit.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import type { ListedTechnician } from "../queries/ticket-lists.ts";
import { AssignToCompleteForm } from "./assign-to-complete-form.tsx";
import { assigneeOptions } from "./assignee-options.ts";
import { CompleteForm } from "./complete-form.tsx";
import { type EditedField, EditTicketForm } from "./edit-ticket-form.tsx";

/** All that is open on a ticket: what must be filled in, here and now, and what may be passed over. */
export function CompleteScreen({
  ticket,
  open,
  may,
  fields,
  groups,
  technicians,
}: {
  ticket: TicketView;
  open: OpenMatters;
  may: { readonly "ticket.edit": boolean; readonly "ticket.assign": boolean };
  fields: Readonly<Record<EditableField, string>>;
  groups: readonly (readonly EditedField[])[];
  technicians: readonly ListedTechnician[];
}) {
  const missing = open.missing.filter((field) => field !== "resolution");
  const toFill = groups
    .map((group) => group.filter(({ field }) => missing.some((one) => one === field)))
    .map((group) => group.map((field) => ({ ...field, required: true })))
    .filter((group) => group.length > 0);
  const sentences = openInWords(open);
  if (missing.length > 0) {
    const words = missing.map((field) => layoutFacts[field].label.toLowerCase()).join(", ");
    return (
      <>
        <Notice
          kind="warn"
          title={`${ticket.category?.name ?? "Its category"} asks for ${words} before it is completed.`}
        />
        {missing.includes("assignee") && may["ticket.assign"] && (
          <AssignToCompleteForm ticketId={ticket.id} options={assigneeOptions(technicians, ticket)} />
        )}
        {toFill.length > 0 && may["ticket.edit"] && (
          <EditTicketForm
            ticketId={ticket.id}
            number={ticket.number}
            version={ticket.version}
            fields={fields}
            groups={toFill}
            toComplete
          />
        )}
      </>
    );
  }
  return (
    <>
      {open.importantItems.length > 0 && (
        <Section title="Open and important">
          <ul className="grid list-disc gap-1 pl-5">
            {open.importantItems.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two items may say the same
              <li key={index} className="break-words">
                {text}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm">
            <TextLink href={`/tickets/${ticket.number}#checklist`}>To the checklist</TextLink>
          </p>
        </Section>
      )}
      <CompleteForm
        ticketId={ticket.id}
        resolution={ticket.resolution}
        mustResolve={ticket.layout.resolution.state.startsWith("required")}
        open={sentences}
        focus
      />
    </>
  );
}
