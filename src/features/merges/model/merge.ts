import { z } from "zod";
import { checklistLimit } from "#features/tickets/model/checklist.ts";
import { type TicketType, ticketTypeNames } from "#features/tickets/model/ticket-type.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";

/** A ticket is merged into another one: it is completed there and then, and everything of it moves. */
export const mergeTicketInput = z.strictObject({
  ticketId: z.uuid(),
  intoId: z.uuid({ error: "Choose the other ticket." }),
});

/** The most attachments that a ticket may have to be merged. */
export const attachmentLimit = 1000;

/** One of the two tickets of a merge. */
export interface MergeSide {
  readonly id: string;
  readonly number: string;
  readonly type: TicketType;
  readonly customer: { readonly id: string; readonly name: string };
  /** The number of the ticket that took this one over, if one did. */
  readonly mergedIntoNumber: string | null;
}

/** How much of the absorbed ticket moves, thing by thing. */
export interface MovingParts {
  readonly notes: number;
  readonly timeEntries: number;
  readonly materials: number;
  readonly expenses: number;
  readonly attachments: number;
  readonly checklistItems: number;
  readonly contacts: number;
  readonly followers: number;
}

/** What must be known before one ticket is merged into another. */
export interface MergeFacts {
  readonly source: MergeSide;
  readonly destination: MergeSide;
  readonly moving: MovingParts;
  readonly destinationChecklistItems: number;
  /** Of the absorbed ticket: time and expenses on a sheet or report that is submitted or approved. */
  readonly postedTime: number;
  readonly postedExpenses: number;
  /** Of the absorbed ticket: materials that are billed, covered or written off. */
  readonly endedMaterials: number;
  readonly signOffs: number;
}

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Why one ticket may not be merged into another, or undefined when it may. The first reason is said. */
export function objectionToMerge(facts: MergeFacts): Refusal | undefined {
  const { source, destination } = facts;
  if (source.id === destination.id) return no("A ticket cannot be merged into itself.");
  if (source.mergedIntoNumber !== null) {
    return no(`${source.number} was merged into ${source.mergedIntoNumber} already.`);
  }
  if (destination.mergedIntoNumber !== null) {
    const there = destination.mergedIntoNumber;
    return no(`${destination.number} was merged into ${there} itself. Merge into ${there} instead.`);
  }
  if (source.customer.id !== destination.customer.id) {
    return no(
      `${source.number} is ${source.customer.name}'s and ${destination.number} is ${destination.customer.name}'s. Only tickets of one customer can be merged.`,
    );
  }
  if (source.type === "problem" || source.type === "change_request") {
    const type = ticketTypeNames[source.type].toLowerCase();
    return no(`${source.number} is a ${type}, which cannot be merged away. Another ticket can be merged into it.`);
  }
  return objectionToParts(facts);
}

function objectionToParts(facts: MergeFacts): Refusal | undefined {
  const { source, moving } = facts;
  if (facts.postedTime > 0) {
    const entries = some(facts.postedTime, "time entry stands", "time entries stand");
    return no(`${entries} on a timesheet that is submitted or approved, so ${source.number} cannot be merged away.`);
  }
  if (facts.postedExpenses > 0) {
    const expenses = some(facts.postedExpenses, "expense stands", "expenses stand");
    return no(`${expenses} on a report that is submitted or approved, so ${source.number} cannot be merged away.`);
  }
  if (facts.endedMaterials > 0) {
    const materials = some(facts.endedMaterials, "material is", "materials are");
    return no(`${materials} billed, covered or written off, so ${source.number} cannot be merged away.`);
  }
  if (facts.signOffs > 0) {
    return no(`The customer has signed work on ${source.number}, so it stays where it was signed.`);
  }
  if (moving.attachments > attachmentLimit) {
    return no(`${source.number} has more than ${attachmentLimit.toLocaleString("en")} attachments.`);
  }
  if (moving.checklistItems + facts.destinationChecklistItems > checklistLimit) {
    return no(`Together the two checklists would have more than ${checklistLimit} items.`);
  }
  return undefined;
}

const no = (message: string) => objectionAt("intoId", message);

// biome-ignore format: a table reads by column
const partWords: readonly (readonly [part: keyof MovingParts, one: string, many: string])[] = [
  ["notes",          "note",           "notes"],
  ["timeEntries",    "time entry",     "time entries"],
  ["materials",      "material",       "materials"],
  ["expenses",       "expense",        "expenses"],
  ["attachments",    "attachment",     "attachments"],
  ["checklistItems", "checklist item", "checklist items"],
  ["contacts",       "contact",        "contacts"],
  ["followers",      "follower",       "followers"],
];

/** "3 notes, 1 time entry" of what moves; what there is none of is left out. */
export function movingInWords(moving: MovingParts): string {
  return partWords
    .filter(([part]) => moving[part] > 0)
    .map(([part, one, many]) => some(moving[part], one, many))
    .join(", ");
}
