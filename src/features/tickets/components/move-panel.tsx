import { TextLink } from "#ui/anchor.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { assignTicketAction, changeStatusAction } from "../actions.ts";
import type { BoardBy } from "../model/list-look.ts";
import type { TicketListAddress } from "../model/ticket-list-address.ts";
import { mayChangeStage } from "../model/ticket-status.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import type { TicketLists } from "../queries/ticket-lists.ts";
import { assigneeOf, assigneeOptions, withCurrent } from "./assignee-options.ts";
import { ListPanelFrame } from "./list-panel.tsx";

/** Moves one card of a board to another column, without a drag and before scripts. */
export function MovePanel({
  address,
  by,
  ticket,
  lists,
}: {
  address: TicketListAddress;
  by: BoardBy;
  ticket: TicketView;
  lists: TicketLists;
}) {
  const statuses = lists.statuses.filter(({ stage }) => mayChangeStage(ticket.status.stage, stage));
  return (
    <ListPanelFrame title={`Move ${ticket.number}`} address={address}>
      <p className="mb-2 max-w-prose break-words text-sm">
        <TextLink href={`/tickets/${ticket.number}`}>{ticket.title}</TextLink>
      </p>
      {by === "technician" ? (
        <ActionForm action={assignTicketAction} submit="Move" className="grid max-w-72 gap-2" label="Move ticket">
          <Hidden name="ticketId" value={ticket.id} />
          <Hidden name="wasTechnicianId" value={ticket.technician?.id ?? ""} />
          <Select
            name="assignee"
            label="Technician"
            empty="Nobody yet"
            defaultValue={assigneeOf(ticket)}
            options={assigneeOptions(lists.technicians, ticket)}
          />
        </ActionForm>
      ) : ticket.isOpen ? (
        <ActionForm
          action={changeStatusAction}
          submit="Move"
          aside={<TextLink href={`/tickets/${ticket.number}/complete`}>Complete…</TextLink>}
          className="grid max-w-72 gap-2"
          label="Move ticket"
        >
          <Hidden name="ticketId" value={ticket.id} />
          <Hidden name="wasStatusId" value={ticket.status.id} />
          <Select
            name="statusId"
            label="Status"
            defaultValue={ticket.status.id}
            options={withCurrent(statuses, ticket.status)}
          />
        </ActionForm>
      ) : (
        <p className="text-muted text-sm">
          It is complete. <TextLink href={`/tickets/${ticket.number}`}>Reopen it</TextLink> to work on it again.
        </p>
      )}
    </ListPanelFrame>
  );
}
