import "server-only";
import type { Actor } from "#access/actor.ts";
import { db } from "#server/db.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { currentChoices } from "../components/current-choices.ts";
import { mayChangeStage } from "../model/ticket-status.ts";
import { choicesOfField, isChoiceField } from "./field-choices.ts";
import { problemsFound } from "./problems-found.ts";
import type { TicketView } from "./ticket-by-number.ts";

/** What a field of this ticket can be set to, with what it is set to now even when that is switched off. */
export async function choicesOnTicket(actor: Actor, ticket: TicketView, field: string): Promise<readonly Option[]> {
  const current = currentChoices(ticket)[field] ?? [];
  const choices = await offered(actor, ticket, field);
  const missing = current.filter(({ value }) => !choices.some((choice) => choice.value === value));
  return [...missing, ...choices];
}

async function offered(actor: Actor, ticket: TicketView, field: string): Promise<readonly Option[]> {
  switch (field) {
    case "statusId": {
      const statuses = await db.ticketStatus.findMany({
        where: { isActive: true },
        orderBy: { sort: "asc" },
        select: { id: true, name: true, stage: true },
      });
      return statuses
        .filter(({ stage }) => mayChangeStage(ticket.status.stage, stage))
        .map(({ id, name }) => ({ value: id, label: name }));
    }
    case "issue":
      return await issues(actor);
    case "problem": {
      const problems = await problemsFound(actor, "", 20);
      return problems
        .filter(({ number }) => number !== ticket.number)
        .map(({ number, title, customerName }) => ({ value: number, label: `${number} ${title}`, hint: customerName }));
    }
    case "additionalContacts": {
      const contacts = await choicesOfField(actor, "contactId", ticket.customer.id);
      return contacts.filter(({ value }) => value !== ticket.contact?.id);
    }
    case "additionalTechnicians": {
      const people = await choicesOfField(actor, "additionalTechnicians", ticket.customer.id);
      return people.filter(({ value }) => value.split(":")[0] !== ticket.technician?.id);
    }
    default:
      return isChoiceField(field) ? await choicesOfField(actor, field, ticket.customer.id) : [];
  }
}

/** Issue type and sub-issue type as one value; each issue type heads its group, alone first. */
async function issues(actor: Actor): Promise<readonly Option[]> {
  const [types, subs] = await Promise.all([
    choicesOfField(actor, "issueTypeId", ""),
    choicesOfField(actor, "subIssueTypeId", ""),
  ]);
  return types.flatMap((type) => [
    { value: `${type.value}:`, label: type.label, group: type.label },
    ...subs
      .filter(({ hint }) => hint === type.value)
      .map(({ value, label }) => ({ value: `${type.value}:${value}`, label, group: type.label })),
  ]);
}
