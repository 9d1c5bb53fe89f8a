import type { ReactNode } from "react";
import type { FormText } from "#kernel/merge.ts";
import { customerFields } from "../model/ticket-fields.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import { assigneeOf } from "./assignee-options.ts";
import { DetailRow } from "./in-place.tsx";

/** What the reader may change of a ticket's details. */
export interface DetailAbilities {
  readonly "ticket.edit": boolean;
  readonly "ticket.assign": boolean;
  readonly "ticket.changeStatus": boolean;
}

/** Whose details, and what the reader may change of them. */
export interface DetailProps {
  ticket: TicketView;
  may: DetailAbilities;
}

/** One name and value in the details; whoever may, changes it where it stands. */
export function DetailField({
  ticket,
  may,
  fields,
  name,
  label,
  after,
  children,
}: DetailProps & {
  /** The texts of all fields, as a form holds them. */
  fields: FormText;
  name: string;
  label: string;
  /** Stands behind the value and is no part of it: a link. */
  after?: ReactNode;
  children?: ReactNode;
}) {
  const value = children || undefined;
  return (
    <DetailRow
      field={name}
      label={label}
      start={mayChange(ticket, may, name) ? startOf(ticket, name, fields) : undefined}
      after={after || undefined}
    >
      {value}
    </DetailRow>
  );
}

function mayChange(ticket: TicketView, may: DetailAbilities, name: string): boolean {
  if (name === "statusId") return may["ticket.changeStatus"] && ticket.isOpen;
  if (name === "assignee") return may["ticket.assign"];
  if (name === "dueAt" && ticket.dueSetBy !== null) return false;
  return may["ticket.edit"] && (name !== "additionalTechnicians" || may["ticket.assign"]);
}

/** The texts that a field is saved with: its own, and those that must go along. */
function startOf(ticket: TicketView, name: string, fields: FormText): FormText {
  if (name === "statusId") return { statusId: ticket.status.id };
  if (name === "assignee") return { assignee: assigneeOf(ticket) };
  const names =
    name === "issue"
      ? ["issueTypeId", "subIssueTypeId"]
      : name === "customerId"
        ? ["customerId", ...customerFields]
        : [name];
  return Object.fromEntries(names.map((one) => [one, fields[one] ?? ""]));
}
