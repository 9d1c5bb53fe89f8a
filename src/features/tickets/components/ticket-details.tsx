import type { ReactNode } from "react";
import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import { Anchor, TextLink } from "#ui/anchor.tsx";
import { Avatar } from "#ui/avatar.tsx";
import { Badge } from "#ui/badge.tsx";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { Duration, Moment } from "#ui/display/numbers.tsx";
import { isLayoutField } from "../model/category-layout.ts";
import { ticketTypeNames } from "../model/ticket-type.ts";
import { DetailField, type DetailProps } from "./detail-field.tsx";
import { DueWord } from "./due-word.tsx";
import { fieldsOfView } from "./fields-of-view.ts";
import { PriorityWord, StatusWord } from "./ticket-words.tsx";

/** The fields of a ticket, each to be changed where it stands by those who may; its category says which ones show. */
export function TicketDetails({ ticket, may, clock }: DetailProps & { clock: Clock }) {
  const fields = fieldsOfView(ticket, clock.timeZone);
  const moment = (at: Date) => <Moment at={at} {...momentIn(clock, at)} />;
  const shows = (field: string) => !isLayoutField(field) || ticket.layout[field].state !== "hidden";
  const field = (name: string, label: string, value: ReactNode, after?: ReactNode) =>
    shows(name) && (
      <DetailField ticket={ticket} may={may} fields={fields} name={name} label={label} after={after}>
        {value}
      </DetailField>
    );
  const { technician, billingRole, issueType, subIssueType, problem } = ticket;
  return (
    <>
      <Facts>
        {field("statusId", "Status", <StatusWord status={ticket.status} />)}
        {field("priorityId", "Priority", <PriorityWord priority={ticket.priority} />)}
        {field(
          "assignee",
          "Technician",
          technician && (
            <span className="flex items-center gap-1.5" title={billingRole?.name}>
              <Avatar name={technician.name} size="sm" beside />
              <span className="min-w-0">
                {technician.name}
                {billingRole && <span className="text-muted text-xs"> {billingRole.name}</span>}
              </span>
            </span>
          ),
        )}
        {field(
          "additionalTechnicians",
          "Helping",
          listed(ticket.additionalTechnicians.map(({ person }) => person.name)),
        )}
        {field("queueId", "Queue", ticket.queue?.name)}
        {field(
          "dueAt",
          "Due",
          ticket.dueAt && (
            <span title={ticket.dueSetBy === null ? undefined : `Set by the agreement ${ticket.dueSetBy}`}>
              <DueWord dueAt={ticket.dueAt} isOpen={ticket.isOpen} clock={clock} />
              {ticket.dueSetBy !== null && <span className="text-muted text-xs"> by agreement</span>}
            </span>
          ),
        )}
      </Facts>
      <Facts className="mt-1.5 border-line border-t pt-1.5">
        {field("customerId", "Customer", ticket.customer.name)}
        {field("contactId", "Contact", ticket.contact?.name)}
        {field("additionalContacts", "More contacts", listed(ticket.additionalContacts.map(({ name }) => name)))}
        {field("locationId", "Location", ticket.location?.name)}
        {field("deviceId", "Device", ticket.device?.name)}
        {field("contractId", "Contract", ticket.contract?.name)}
      </Facts>
      <Facts className="mt-1.5 border-line border-t pt-1.5">
        {field("categoryId", "Category", ticket.category?.name)}
        {field("type", "Type", ticketTypeNames[ticket.type])}
        {ticket.type !== "problem" &&
          field(
            "problem",
            "Problem",
            problem?.title,
            problem && (
              <Anchor href={`/tickets/${problem.number}`} className="text-accent-ink text-xs tabular hover:underline">
                {problem.number}
              </Anchor>
            ),
          )}
        {shows("issueTypeId") &&
          field("issue", "Issue", issueType && [issueType.name, subIssueType?.name].filter(Boolean).join(" › "))}
        {field("sourceId", "Source", ticket.source?.name)}
        {field("workTypeId", "Work type", ticket.workType?.name)}
        {field(
          "estimatedMinutes",
          "Estimated",
          ticket.estimatedMinutes !== null && <Duration of={ticket.estimatedMinutes} />,
        )}
        {field("purchaseOrder", "PO number", ticket.purchaseOrder || undefined)}
        {field(
          "tags",
          "Tags",
          ticket.tags.length > 0 && (
            <span className="flex flex-wrap gap-1 py-0.5">
              {ticket.tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </span>
          ),
        )}
      </Facts>
      <Facts className="mt-1.5 border-line border-t pt-1.5">
        <Fact name="Created">
          {moment(ticket.createdAt)}
          {ticket.createdByName && <span className="text-muted"> by {ticket.createdByName}</span>}
        </Fact>
        {ticket.firstResponseAt && <Fact name="First answer">{moment(ticket.firstResponseAt)}</Fact>}
        {ticket.completedAt && (
          <Fact name="Completed">
            {moment(ticket.completedAt)}
            {ticket.completedByName && <span className="text-muted"> by {ticket.completedByName}</span>}
          </Fact>
        )}
      </Facts>
      <p className="mt-2 text-sm" data-screen-only>
        <TextLink href={`/tickets/${ticket.number}/history`}>History of every field</TextLink>
      </p>
    </>
  );
}

function listed(names: readonly string[]) {
  return names.length > 0 && names.join(", ");
}
