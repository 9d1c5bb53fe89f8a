import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { dayAt } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { compact } from "../model/names-said.ts";
import { readLine } from "../model/read-line.ts";
import type { Asked } from "../model/reading.ts";
import type { Knowledge, LineRead } from "../model/said.ts";
import { customersBeginning, type TicketMeant } from "./tickets-meant.ts";

/** A work type that a line can name. */
export interface WorkTypeKnown {
  readonly id: string;
  readonly name: string;
  readonly isBillable: boolean;
}

/** A line read with all that is known: the work types, and the customers that its first free word may mean. */
export interface LineKnown {
  readonly knowledge: Knowledge;
  readonly read: LineRead;
  readonly workTypes: readonly WorkTypeKnown[];
  /** The ticket on the screen, as far as the actor may see it. */
  readonly onScreen: TicketMeant | undefined;
}

const select = { id: true, number: true, title: true, isOpen: true, customer: { select: { name: true } } } as const;

/** Reads a line with what the desk knows. Customers are looked up only where the line names no ticket and none is on the screen. */
export async function whatIsKnown(actor: Actor, asked: Asked, now: Date): Promise<LineKnown> {
  const [workTypes, ticket] = await Promise.all([
    db.workType.findMany({
      where: { isActive: true },
      orderBy: [{ sort: "asc" }, { name: "asc" }],
      select: { id: true, name: true, isBillable: true },
    }),
    asked.ticket === ""
      ? null
      : db.ticket.findFirst({ where: { AND: [{ number: asked.ticket }, visible.tickets(actor)] }, select }),
  ]);
  const onScreen = ticket ? { ...ticket, customerName: ticket.customer.name } : undefined;
  const knowledge: Knowledge = {
    today: dayAt(now, actor.timeZone),
    locale: actor.desk.locale,
    workTypes: workTypes.map(({ name }) => name),
    customers: [],
  };
  const read = readLine(asked.line, knowledge);
  const free = read.spans.find((span) => span.is === "note");
  const word = free ? (/^[^\s,;:]+/.exec(asked.line.slice(free.from, free.to))?.[0] ?? "") : "";
  const asksCustomer = read.said.ticket === null && !onScreen && compact(word).length >= 2;
  if (!asksCustomer) return { knowledge, read, workTypes, onScreen };
  const found = await customersBeginning(actor, word);
  if (found.length === 0) return { knowledge, read, workTypes, onScreen };
  const better = { ...knowledge, customers: found.map(({ name }) => name) };
  return { knowledge: better, read: readLine(asked.line, better), workTypes, onScreen };
}
