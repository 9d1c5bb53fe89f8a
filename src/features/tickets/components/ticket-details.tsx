import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Fact, Facts } from "#ui/display/facts.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { EditInPlace } from "#ui/forms/edit-in-place.tsx";
import { assignTicketAction, changeStatusAction, editFieldAction } from "../actions.ts";
import { dueAsText } from "../model/ticket-edit.ts";
import { mayChangeStage } from "../model/ticket-status.ts";
import { ticketTypeNames } from "../model/ticket-type.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import type { TicketLists } from "../queries/ticket-lists.ts";
import { assigneeOf, assigneeOptions, withCurrent } from "./assignee-options.ts";
import { DueForm } from "./due-form.tsx";
import { DueWord } from "./due-word.tsx";
import { QuietSelect } from "./quiet-select.tsx";
import { PriorityShape, PriorityWord, StatusMark, StatusWord } from "./ticket-words.tsx";

/** What the reader may change of a ticket's details. */
export interface DetailAbilities {
  readonly "ticket.edit": boolean;
  readonly "ticket.assign": boolean;
  readonly "ticket.changeStatus": boolean;
}

/** The fields of a ticket, each to be changed where it stands by those who may. */
export function TicketDetails({
  ticket,
  lists,
  may,
  clock,
}: {
  ticket: TicketView;
  lists: TicketLists;
  may: DetailAbilities;
  clock: Clock;
}) {
  const field = (name: string, value: string) => ({
    ticketId: ticket.id,
    version: String(ticket.version),
    was: JSON.stringify({ [name]: value }),
  });
  const queueId = ticket.queue?.id ?? "";
  const due = dueAsText(ticket.dueAt, clock.timeZone);
  const statuses = lists.statuses.filter(({ stage }) => mayChangeStage(ticket.status.stage, stage));
  const moment = (at: Date) => <Moment at={at} {...momentIn(clock, at)} />;
  return (
    <>
      <Facts>
        {may["ticket.changeStatus"] && ticket.isOpen ? (
          <QuietSelect
            action={changeStatusAction}
            name="statusId"
            label="Status"
            value={ticket.status.id}
            options={withCurrent(statuses, ticket.status)}
            hidden={{ ticketId: ticket.id, wasStatusId: ticket.status.id }}
            mark={<StatusMark tone={ticket.status.tone} />}
          />
        ) : (
          <Fact name="Status">
            <StatusWord status={ticket.status} />
          </Fact>
        )}
        {may["ticket.edit"] ? (
          <QuietSelect
            action={editFieldAction}
            name="priorityId"
            label="Priority"
            value={ticket.priority.id}
            options={withCurrent(lists.priorities, ticket.priority)}
            hidden={field("priorityId", ticket.priority.id)}
            mark={<PriorityShape rank={ticket.priority.rank} />}
          />
        ) : (
          <Fact name="Priority">
            <PriorityWord priority={ticket.priority} />
          </Fact>
        )}
        {may["ticket.assign"] ? (
          <QuietSelect
            action={assignTicketAction}
            name="assignee"
            label="Technician"
            value={assigneeOf(ticket)}
            options={assigneeOptions(lists.technicians, ticket)}
            empty="Nobody yet"
            hidden={{ ticketId: ticket.id, wasTechnicianId: ticket.technician?.id ?? "" }}
            mark={ticket.technician && <Avatar name={ticket.technician.name} size="sm" beside />}
            wide
          />
        ) : (
          <Fact name="Technician">{ticket.technician?.name}</Fact>
        )}
        {ticket.billingRole && <Fact name="Role">{ticket.billingRole.name}</Fact>}
        {may["ticket.edit"] ? (
          <QuietSelect
            action={editFieldAction}
            name="queueId"
            label="Queue"
            value={queueId}
            options={withCurrent(lists.queues, ticket.queue)}
            empty="None"
            hidden={field("queueId", queueId)}
          />
        ) : (
          <Fact name="Queue">{ticket.queue?.name}</Fact>
        )}
        {may["ticket.edit"] ? (
          <EditInPlace name="Due" value={<DueWord dueAt={ticket.dueAt} isOpen={ticket.isOpen} clock={clock} />}>
            <DueForm ticketId={ticket.id} version={ticket.version} due={due} />
          </EditInPlace>
        ) : (
          <Fact name="Due">
            <DueWord dueAt={ticket.dueAt} isOpen={ticket.isOpen} clock={clock} />
          </Fact>
        )}
      </Facts>
      <Facts className="mt-2 border-line border-t pt-2">
        <Fact name="Type">{ticketTypeNames[ticket.type]}</Fact>
        <Fact name="Source">{ticket.source?.name}</Fact>
        <Fact name="Location">{ticket.location?.name}</Fact>
        <Fact name="Created">
          {moment(ticket.createdAt)}
          {ticket.createdByName && <span className="text-muted"> by {ticket.createdByName}</span>}
        </Fact>
        <Fact name="First answer">{ticket.firstResponseAt && moment(ticket.firstResponseAt)}</Fact>
        {ticket.completedAt && (
          <Fact name="Completed">
            {moment(ticket.completedAt)}
            {ticket.completedByName && <span className="text-muted"> by {ticket.completedByName}</span>}
          </Fact>
        )}
      </Facts>
    </>
  );
}
