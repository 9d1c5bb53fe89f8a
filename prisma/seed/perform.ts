import type { Actor } from "#access/actor.ts";
import { addExpense } from "#features/expenses/commands/add-expense.ts";
import { addMaterial } from "#features/materials/commands/add-material.ts";
import { takeSignOff } from "#features/sign-off/commands/take-sign-off.ts";
import { signOffDraft } from "#features/sign-off/queries/sign-off-draft.ts";
import { addNote } from "#features/tickets/commands/add-note.ts";
import { assignTicket } from "#features/tickets/commands/assign-ticket.ts";
import { changeStatus } from "#features/tickets/commands/change-status.ts";
import { completeTicket } from "#features/tickets/commands/complete-ticket.ts";
import { createTicket } from "#features/tickets/commands/create-ticket.ts";
import { reopenTicket } from "#features/tickets/commands/reopen-ticket.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { office } from "./customers.ts";
import { idOf, type SampleLists } from "./lists.ts";
import type { SampleCast } from "./people.ts";
import type { Place } from "./places.ts";
import { fieldsByTitle } from "./plan/fields-of-ticket.ts";
import type { LooseSpending, Opening, Spending, Technician, TicketHappening } from "./plan/happening.ts";
import { drawnBy } from "./signature.ts";
import type { SampleStock } from "./stock.ts";

/** What the happenings of the plan are done with. */
export interface Stage {
  readonly cast: SampleCast;
  readonly places: readonly Place[];
  readonly products: ReadonlyMap<string, string>;
  readonly stock: SampleStock;
  readonly lists: SampleLists;
  /** The tickets that came in so far, by their place in the plan. */
  readonly tickets: Map<number, string>;
}

/** Does one thing of the plan, at its moment and as its person, through the desk's own command. */
export async function perform(happening: TicketHappening, stage: Stage): Promise<Outcome<unknown>> {
  const { cast, lists } = stage;
  const actor = cast[happening.who];
  const call = { now: happening.at };
  if (happening.kind === "open") {
    const outcome = await createTicket.execute(actor, openingInput(happening.opening, stage), call);
    if (outcome.ok) stage.tickets.set(happening.ticket, outcome.value.id);
    return outcome;
  }
  const ticketId = stage.tickets.get(happening.ticket) ?? "";
  switch (happening.kind) {
    case "assign":
      return await assignTicket.execute(actor, { ticketId, ...assignee(happening.to, stage) }, call);
    case "status":
      return await changeStatus.execute(actor, { ticketId, statusId: idOf(lists.statuses, happening.status) }, call);
    case "note":
      return await addNote.execute(actor, { ticketId, visibility: happening.visibility, body: happening.body }, call);
    case "work": {
      const { labour, ...work } = happening.work;
      const workType = lists.workTypes.get(labour);
      const input = {
        ...work,
        ticketId,
        workTypeId: workType?.id ?? "",
        billingRoleId: lists.defaultRoles.get(actor.id) ?? "",
        isBillable: workType?.isBillable ? "true" : "false",
      };
      return await logTime.execute(actor, input, call);
    }
    case "material": {
      const { quantity, usedOn, sku } = happening;
      const productId = stage.products.get(sku) ?? "";
      const { vans, room, serialsFor } = stage.stock;
      const locationId = vans.get(actor.id) ?? room;
      const serialNumbers = serialsFor(sku, actor.id, Number(quantity));
      const input = { ticketId, productId, quantity, usedOn, locationId, serialNumbers, isBillable: "true" };
      return await addMaterial.execute(actor, input, call);
    }
    case "spend":
      return await addExpense.execute(actor, { ticketId, ...spendingInput(happening.spending, lists) }, call);
    case "sign":
      return await sign(actor, ticketId, happening.signer, happening.isDrawn, happening.at);
    case "complete":
      return await completeTicket.execute(actor, { ticketId, resolution: happening.resolution }, call);
    case "reopen":
      return await reopenTicket.execute(actor, { ticketId }, call);
  }
}

/** Writes down what was spent beside any ticket. */
export function spendLoosely({ who, spending, at }: LooseSpending, { cast, lists }: Stage): Promise<Outcome<unknown>> {
  return addExpense.execute(cast[who], spendingInput(spending, lists), { now: at });
}

function assignee(member: Technician, { cast, lists }: Stage) {
  const technicianId = cast[member].id;
  return { technicianId, billingRoleId: lists.defaultRoles.get(technicianId) ?? "" };
}

function openingInput(opening: Opening, stage: Stage) {
  const { customer, contact, technician, due, priority, queue, source, ...texts } = opening;
  const place = stage.places[customer];
  return {
    ...texts,
    ...fieldsInput(opening, stage),
    customerId: place?.customerId ?? "",
    contactId: place?.contactIds[contact] ?? "",
    priorityId: idOf(stage.lists.priorities, priority),
    queueId: idOf(stage.lists.queues, queue),
    sourceId: idOf(stage.lists.sources, source),
    dueAt: due,
    ...(technician === null ? {} : assignee(technician, stage)),
  };
}

/** What follows from what the ticket is about: issue, device, contract, tags. */
function fieldsInput({ title, customer, type }: Opening, { places, lists }: Stage) {
  const told = fieldsByTitle(title);
  const has = places[customer]?.belongings;
  return {
    categoryId: idOf(lists.ticketCategories, type === "alert" ? "Alert" : "Standard"),
    issueTypeId: idOf(lists.issueTypes, told.issue),
    subIssueTypeId: idOf(lists.subIssueTypes, `${told.issue} ${told.subIssue}`),
    workTypeId: lists.workTypes.get(told.workType ?? "Remote support")?.id ?? "",
    locationId: has?.locationId ?? "",
    contractId: has?.contractId ?? "",
    deviceId: (told.device && has?.devices[told.device]) ?? "",
    tags: told.tags ?? "",
    estimatedMinutes: told.estimate ?? "",
    purchaseOrder: told.needsOrder ? `PO ${4711 + customer * 13}` : "",
  };
}

function spendingInput(spending: Spending, lists: SampleLists) {
  const { category, isBillable, distance, ...rest } = spending;
  return {
    ...rest,
    distance,
    origin: distance === "" ? "" : office,
    categoryId: idOf(lists.categories, category),
    isBillable: String(isBillable),
    isReimbursable: "true",
  };
}

async function sign(actor: Actor, ticketId: string, signerName: string, isDrawn: boolean, now: Date) {
  const draft = await signOffDraft(actor, ticketId);
  const input = {
    ticketId,
    signerName,
    documentHash: draft?.hash ?? "",
    strokes: isDrawn ? JSON.stringify(drawnBy(signerName)) : "",
    strokesTyped: String(!isDrawn),
  };
  return await takeSignOff.execute(actor, input, { now });
}
