import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { notify } from "#features/activity/records.ts";
import { dueInRecord, objectionToTypedDue } from "#features/sla/records.ts";
import { conflictOf, type FormText, mergeEdit } from "#kernel/merge.ts";
import { objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import type { Tx } from "#server/db.ts";
import { checkFields, columnsOf, isBoundToCustomer } from "../field-records.ts";
import { fieldsAsText } from "../fields-as-text.ts";
import { ticketInWords } from "../fields-in-words.ts";
import { writeListFields } from "../list-fields.ts";
import { estimateOf, helpersIn } from "../model/field-texts.ts";
import { editTicketInput, typedFields, typeNamed, wordOf } from "../model/ticket-edit.ts";
import { customerFields, objectionToCustomerChange, objectionToType } from "../model/ticket-fields.ts";
import { instantOf, parseWallClock } from "../model/ticket-input.ts";
import { type LockedTicket, lastActorOn, lockTicket, updateTicket } from "../records.ts";

/** Fields of a ticket are corrected. Two people who change different fields both keep theirs. */
export const editTicket = command({
  name: "ticket.edit",
  input: editTicketInput,
  subject: ({ tx, actor, input }) => lockTicket(tx, actor, input.ticketId),
  run: async ({ tx, actor, now, input, subject: ticket }) => {
    const current = await fieldsAsText(tx, ticket, actor.timeZone);
    const typed = typedFields(input);
    const merge = mergeEdit(typed, input.was, current, input.version === ticket.version);
    if (merge.conflicts.length > 0) {
      throw new Refused(conflictOf(merge, input.was, current, ticket.version, await lastActorOn(tx, ticket.id)));
    }
    if (merge.changed.length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
    const write: FormText = Object.fromEntries(merge.changed.map((field) => [field, typed[field] ?? ""]));
    if (write.dueAt !== undefined) stopIf(await objectionToTypedDue(tx, ticket.id));
    if (write.customerId !== undefined) await checkMove(tx, actor, ticket, current, write);
    if (write.type !== undefined) {
      const incidents = await tx.ticket.count({ where: { problemId: ticket.id } });
      stopIf(objectionToType(ticket.type, write.type, incidents));
    }
    if (write.additionalTechnicians !== undefined && !can(actor, "ticket.assign", ticket)) {
      stopIf(objectionAt("additionalTechnicians", "Your security level does not let you assign tickets."));
    }
    await checkFields(tx, actor, {
      ...ticket,
      before: current,
      after: { ...current, ...write },
      changed: merge.changed,
    });

    const before = await ticketInWords(tx, ticket.id, actor.desk.timeZone);
    const words = merge.changed.map(wordOf);
    const columns = { ...plainColumns(write, actor.timeZone), ...(await columnsOf(tx, write)) };
    const due = await updateTicket(tx, ticket.id, now, `${actor.name} changed ${words.join(", ")}`, columns, actor);
    await writeListFields(tx, ticket.id, write, now);
    await tellHelpers(tx, actor, ticket, write, now);
    const after = await ticketInWords(tx, ticket.id, actor.desk.timeZone);
    return {
      value: { number: ticket.number },
      about: { type: "ticket", id: ticket.id, ticketId: ticket.id },
      change: {
        ...Object.fromEntries(words.map((word) => [word, { from: before[word] ?? null, to: after[word] ?? null }])),
        ...dueInRecord(due, actor.desk.timeZone),
      },
    };
  },
});

function plainColumns(write: FormText, timeZone: string) {
  const { title, description, resolution, purchaseOrder, customerId, estimatedMinutes, dueAt, type } = write;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(purchaseOrder === undefined ? {} : { purchaseOrder }),
    ...(customerId === undefined ? {} : { customerId }),
    ...(estimatedMinutes === undefined ? {} : { estimatedMinutes: estimateOf(estimatedMinutes) }),
    ...(type === undefined ? {} : { type: typeNamed(type) }),
    ...(dueAt === undefined ? {} : { dueAt: instantOf(parseWallClock(dueAt) ?? null, timeZone) }),
  };
}

/** The new customer is one to be seen and active, and takes nothing along that belongs to the old one. */
async function checkMove(tx: Tx, actor: Actor, ticket: LockedTicket, current: FormText, write: FormText) {
  const customer = await tx.customer.findFirst({
    where: { AND: [{ id: write.customerId ?? "" }, visible.customers(actor)] },
    select: { isActive: true },
  });
  if (!customer?.isActive) stopIf(objectionAt("customerId", "Choose one of the active customers."));
  const kept = customerFields.filter((field) => write[field] === undefined && current[field]);
  stopIf(objectionToCustomerChange({ kept, ...(await isBoundToCustomer(tx, ticket.id)) }));
}

async function tellHelpers(tx: Tx, actor: Actor, ticket: LockedTicket, write: FormText, now: Date) {
  if (write.additionalTechnicians === undefined) return;
  const before = ticket.additionalTechnicians.map(({ personId }) => personId);
  const asked = helpersIn(write.additionalTechnicians).filter(
    ({ personId }) => personId !== actor.id && !before.includes(personId),
  );
  for (const { personId } of asked) {
    const news = `${actor.name} asks you to help on ${ticket.number}: ${ticket.title}`;
    await notify(tx, personId, news, `/tickets/${ticket.number}`, now);
  }
}
