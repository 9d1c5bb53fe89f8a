import type { ReactNode } from "react";
import type { FormText } from "#kernel/merge.ts";
import { Nothing } from "#ui/display/nothing.tsx";
import { customerFields } from "../model/ticket-fields.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import { assigneeOf } from "./assignee-options.ts";
import { fieldsOfView } from "./fields-of-view.ts";
import { InPlace } from "./in-place.tsx";

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
  timeZone,
  name,
  label,
  after,
  children,
}: DetailProps & {
  timeZone: string;
  name: string;
  label: string;
  /** Stands behind the value and is no part of it: a link. */
  after?: ReactNode;
  children?: ReactNode;
}) {
  const value = children || undefined;
  return (
    <div className="grid min-h-7 grid-cols-[6.5rem_minmax(0,1fr)] gap-2 max-md:min-h-11">
      <dt className="py-1.25 text-muted max-md:py-3">{label}</dt>
      <dd className="min-w-0">
        {mayChange(ticket, may, name) ? (
          <InPlace field={name} label={label} start={startOf(ticket, name, timeZone)}>
            {value}
          </InPlace>
        ) : (
          <div className="min-w-0 break-words py-1.25 max-md:py-3">{value ?? <Nothing />}</div>
        )}
        {after}
      </dd>
    </div>
  );
}

function mayChange(ticket: TicketView, may: DetailAbilities, name: string): boolean {
  if (name === "statusId") return may["ticket.changeStatus"] && ticket.isOpen;
  if (name === "assignee") return may["ticket.assign"];
  if (name === "dueAt" && ticket.dueSetBy !== null) return false;
  return may["ticket.edit"] && (name !== "additionalTechnicians" || may["ticket.assign"]);
}

/** The texts that a field is saved with: its own, and those that must go along. */
export function startOf(ticket: TicketView, name: string, timeZone: string): FormText {
  if (name === "statusId") return { statusId: ticket.status.id };
  if (name === "assignee") return { assignee: assigneeOf(ticket) };
  const fields: FormText = fieldsOfView(ticket, timeZone);
  const names =
    name === "issue"
      ? ["issueTypeId", "subIssueTypeId"]
      : name === "customerId"
        ? ["customerId", ...customerFields]
        : [name];
  return Object.fromEntries(names.map((one) => [one, fields[one] ?? ""]));
}
