import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { FormText } from "#kernel/merge.ts";
import { objectionAt, type Refusal, stopIf } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { layoutObjection } from "./layout-records.ts";
import { helpersIn, partsOf } from "./model/field-texts.ts";
import {
  allObjections,
  objectionToContacts,
  objectionToForeign,
  objectionToHelpers,
  objectionToListValue,
  objectionToProblem,
  objectionToSubIssue,
} from "./model/ticket-fields.ts";
import { technicianFacts } from "./records.ts";

/** What a ticket's fields would be, as texts by name, beside what they are; a new ticket was nothing before. */
export interface FieldsWanted {
  readonly number: string;
  readonly isOpen: boolean;
  readonly technicianId: string | null;
  readonly before: FormText;
  readonly after: FormText;
  /** The fields that would change; what stays is looked at where it must fit to them. */
  readonly changed: readonly string[];
}

/** Refuses fields that do not fit together, with one sentence at each. */
export async function checkFields(tx: Tx, actor: Actor, wanted: FieldsWanted): Promise<void> {
  stopIf(
    allObjections(
      ...(await objectionsToForeign(tx, wanted)),
      await objectionToMoreContacts(tx, wanted),
      ...(await objectionsToLists(tx, wanted)),
      await objectionToIssue(tx, wanted),
      await objectionToPeople(tx, wanted),
      await objectionToItsProblem(tx, actor, wanted),
      await layoutObjection(tx, wanted),
    ),
  );
}

const ofCustomer = { name: true, customerId: true, isActive: true } as const;

/** Contact, location, device and contract belong to the customer. */
async function objectionsToForeign(tx: Tx, { after, changed }: FieldsWanted): Promise<(Refusal | undefined)[]> {
  const finders = {
    contactId: (id: string) => tx.contact.findUnique({ where: { id }, select: ofCustomer }),
    locationId: (id: string) => tx.customerLocation.findUnique({ where: { id }, select: ofCustomer }),
    deviceId: (id: string) => tx.device.findUnique({ where: { id }, select: ofCustomer }),
    contractId: (id: string) => tx.contract.findUnique({ where: { id }, select: ofCustomer }),
  };
  const objections: (Refusal | undefined)[] = [];
  for (const field of ["contactId", "locationId", "deviceId", "contractId"] as const) {
    const id = after[field];
    if (!id || !changed.includes(field)) continue;
    objections.push(objectionToForeign(field, after.customerId ?? "", (await finders[field](id)) ?? undefined));
  }
  return objections;
}

/** The further contacts belong to the customer, and nobody is named twice. */
async function objectionToMoreContacts(tx: Tx, { before, after, changed }: FieldsWanted) {
  if (!changed.includes("additionalContacts") && !changed.includes("contactId")) return undefined;
  const ids = partsOf(after.additionalContacts ?? "");
  const kept = partsOf(before.additionalContacts ?? "");
  const rows = await tx.contact.findMany({ where: { id: { in: ids } }, select: { id: true, ...ofCustomer } });
  const found = new Map(rows.map((row) => [row.id, row]));
  return allObjections(
    objectionToContacts(after.contactId || null, ids),
    ...(changed.includes("additionalContacts")
      ? ids.map((id) =>
          objectionToForeign("additionalContacts", after.customerId ?? "", found.get(id), kept.includes(id)),
        )
      : []),
  );
}

const isActive = { isActive: true } as const;

/** What is newly chosen from a list must be active; what was chosen before may have been switched off. */
async function objectionsToLists(tx: Tx, { after, changed }: FieldsWanted): Promise<(Refusal | undefined)[]> {
  const finders = {
    priorityId: (id: string) => tx.ticketPriority.findUnique({ where: { id }, select: isActive }),
    queueId: (id: string) => tx.queue.findUnique({ where: { id }, select: isActive }),
    sourceId: (id: string) => tx.ticketSource.findUnique({ where: { id }, select: isActive }),
    categoryId: (id: string) => tx.ticketCategory.findUnique({ where: { id }, select: isActive }),
    workTypeId: (id: string) => tx.workType.findUnique({ where: { id }, select: isActive }),
    issueTypeId: (id: string) => tx.issueType.findUnique({ where: { id }, select: isActive }),
    subIssueTypeId: (id: string) => tx.subIssueType.findUnique({ where: { id }, select: isActive }),
  };
  const objections: (Refusal | undefined)[] = [];
  for (const field of [
    "priorityId",
    "queueId",
    "sourceId",
    "categoryId",
    "workTypeId",
    "issueTypeId",
    "subIssueTypeId",
  ] as const) {
    const id = after[field];
    if (id && changed.includes(field)) {
      objections.push(objectionToListValue(field, (await finders[field](id)) ?? undefined));
    }
  }
  return objections;
}

async function objectionToIssue(tx: Tx, { after, changed }: FieldsWanted) {
  const id = after.subIssueTypeId;
  const isChanged = changed.includes("subIssueTypeId");
  if (!id || !(isChanged || changed.includes("issueTypeId"))) return undefined;
  const subIssue = await tx.subIssueType.findUnique({ where: { id }, select: { name: true, issueTypeId: true } });
  return objectionToSubIssue(after.issueTypeId || null, subIssue ?? undefined, !isChanged);
}

async function objectionToPeople(tx: Tx, { before, after, changed, technicianId }: FieldsWanted) {
  if (!changed.includes("additionalTechnicians")) return undefined;
  const helpers = helpersIn(after.additionalTechnicians ?? "");
  const facts = new Map<string, Awaited<ReturnType<typeof technicianFacts>>>();
  for (const { personId } of helpers) facts.set(personId, await technicianFacts(tx, personId));
  const kept = helpersIn(before.additionalTechnicians ?? "");
  return objectionToHelpers(technicianId, helpers, kept, (personId) => facts.get(personId));
}

/** The problem is a problem ticket that the actor may see; it stays one until the command ends. */
async function objectionToItsProblem(tx: Tx, actor: Actor, { number, after, changed }: FieldsWanted) {
  const wanted = after.problem;
  if (!wanted || !(changed.includes("problem") || changed.includes("type"))) return undefined;
  await tx.$executeRaw`SELECT 1 FROM ticket WHERE number = ${wanted} FOR SHARE`;
  const problem = await tx.ticket.findFirst({
    where: { AND: [{ number: wanted }, visible.tickets(actor)] },
    select: { number: true, type: true, mergedIntoId: true },
  });
  if (!problem && !changed.includes("problem")) return undefined;
  const objection = objectionToProblem({ number, type: after.type ?? "" }, problem ?? undefined);
  if (objection || !problem?.mergedIntoId || !changed.includes("problem")) return objection;
  return objectionAt("problem", `${problem.number} was merged into another ticket.`);
}

/** What hangs on the customer of a ticket that is to move. */
export async function isBoundToCustomer(tx: Tx, ticketId: string) {
  return {
    hasSignOff: (await tx.signOff.count({ where: { ticketId } })) > 0,
    hasExpenses: (await tx.expense.count({ where: { ticketId } })) > 0,
  };
}

/** The columns of a ticket that hold these fields; what is not a column of the ticket is left out. */
export async function columnsOf(tx: Tx, write: FormText) {
  const columns: Record<string, string | null> = {};
  for (const field of pickedColumns) {
    const text = write[field];
    if (text !== undefined) columns[field] = text === "" ? null : text;
  }
  const priority = write.priorityId
    ? await tx.ticketPriority.findUniqueOrThrow({ where: { id: write.priorityId }, select: { id: true, rank: true } })
    : undefined;
  const problem = write.problem
    ? await tx.ticket.findUniqueOrThrow({ where: { number: write.problem }, select: { id: true } })
    : undefined;
  return {
    ...columns,
    ...(priority ? { priorityId: priority.id, priorityRank: priority.rank } : {}),
    ...(write.problem === undefined ? {} : { problemId: problem?.id ?? null }),
  };
}

const pickedColumns = [
  "contactId",
  "locationId",
  "deviceId",
  "contractId",
  "queueId",
  "sourceId",
  "categoryId",
  "workTypeId",
  "issueTypeId",
  "subIssueTypeId",
] as const;
