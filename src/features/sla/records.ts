import "server-only";
import { type Actor, systemActorId } from "#access/actor.ts";
import { dayAt, timeAt } from "#kernel/calendar.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import type { Tx } from "#server/db.ts";
import { begun, milestones, type SlaClock, type SlaStep, stepped, underTerms, warningOf } from "./model/sla-clock.ts";
import {
  clockKept,
  dueByAgreement,
  historyOf,
  nextWarning,
  slaColumns,
  slaDueOf,
  storedSteps,
} from "./model/ticket-sla.ts";
import { pastSteps } from "./past-records.ts";
import { type Agreed, agreedFor, type SlaFacts, slaFacts } from "./terms-records.ts";

/** A due date that an agreement moved. */
export interface DueMove {
  readonly from: Date | null;
  readonly to: Date;
}

/** A new ticket gets its agreement: the clock starts with the moment it was made, in the status it was made in. */
export async function beginSla(tx: Tx, ticketId: string): Promise<DueMove | undefined> {
  const facts = await slaFacts(tx, ticketId);
  if (facts.chosenId === null) return undefined;
  const agreed = await agreedFor(tx, facts.chosenId, facts.kind);
  const history = [{ at: facts.createdAt, event: facts.statusEvent, by: facts.createdById }];
  const clock = history.reduce((state, step) => stepped(state, step, agreed.terms), begun(facts.createdAt));
  return await keep(tx, facts, agreed, { clock, history, warned: [] });
}

const answers: ReadonlySet<SlaStep["event"]> = new Set(["first_response", "resolution_plan"]);

/** A ticket has taken another status: what that says to its clock, at the moment it happened; the ticket is locked and has the new status. */
export async function stepSla(
  tx: Tx,
  ticketId: string,
  now: Date,
  actor: Actor | undefined,
  reopens: "reopens" | undefined = undefined,
): Promise<DueMove | undefined> {
  const facts = await slaFacts(tx, ticketId);
  const known = await knownSla(tx, facts);
  if (!known) return undefined;
  const agreed = await agreedFor(tx, known.agreementId, facts.kind);
  const by = !actor || actor.id === systemActorId ? null : actor.id;
  // Nobody was answered by a status that a mail brought about: the customer wrote it.
  const said = by === null && answers.has(facts.statusEvent) ? "none" : facts.statusEvent;
  // A status that means nothing still takes a reopened ticket up again.
  const step: SlaStep = { at: now, event: reopens && said === "none" ? "reopened" : said, by };
  const clock = stepped(underTerms(known.clock, agreed.terms), step, agreed.terms);
  return await keep(tx, facts, agreed, { clock, history: [...known.history, step], warned: known.warned });
}

/** Somebody wrote to the customer, who has an answer with that; the ticket is locked. The first one counts. */
export async function answerSla(tx: Tx, ticketId: string, now: Date, actor: Actor): Promise<void> {
  const facts = await slaFacts(tx, ticketId);
  const known = await knownSla(tx, facts);
  if (!known || known.clock.reached.first_response) return;
  const agreed = await agreedFor(tx, known.agreementId, facts.kind);
  const step: SlaStep = { at: now, event: "first_response", by: actor.id };
  const clock = stepped(underTerms(known.clock, agreed.terms), step, agreed.terms);
  await keep(tx, facts, agreed, { clock, history: [...known.history, step], warned: known.warned });
}

/** Priority, issue type, device, contract, customer or agreement of a ticket changed: what was promised may be something else now. */
export async function agreeSla(tx: Tx, ticketId: string): Promise<DueMove | undefined> {
  const facts = await slaFacts(tx, ticketId);
  const known = await knownSla(tx, facts);
  if (!known) return undefined;
  const agreed = await agreedFor(tx, facts.chosenId ?? known.agreementId, facts.kind);
  return await keep(tx, facts, agreed, { ...known, clock: underTerms(known.clock, agreed.terms) });
}

/**
 * Judges a ticket anew by what its record says happened, as after an import. Nobody is warned of what is past; a due
 * date that was told stays.
 */
export async function retellSla(tx: Tx, ticketId: string, now: Date, due: "told" | undefined): Promise<void> {
  const facts = await slaFacts(tx, ticketId);
  if (facts.chosenId === null) return;
  const { chosenId } = facts;
  const steps = await pastSteps(tx, facts);
  const byPriority = new Map<string, Agreed>();
  let clock: SlaClock = begun(facts.createdAt);
  for (const { priorityId, ...step } of steps) {
    const agreed = byPriority.get(priorityId) ?? (await agreedFor(tx, chosenId, { ...facts.kind, priorityId }));
    byPriority.set(priorityId, agreed);
    clock = stepped(clock, step, agreed.terms);
  }
  const agreed = await agreedFor(tx, chosenId, facts.kind);
  const isPast = (at: Date | undefined) => at !== undefined && at < now;
  const warned = milestones.filter((milestone) =>
    isPast(warningOf(clock, milestone, agreed.terms, agreed.warnAtPercent)),
  );
  const history = steps.map(({ at, event, by }) => ({ at, event, by }));
  await keep(tx, facts, due ? { ...agreed, setsDueDate: false } : agreed, { clock, history, warned });
}

/** Why the due date of a ticket cannot be typed: it follows from an agreement; undefined when it does not. */
export async function objectionToTypedDue(tx: Tx, ticketId: string): Promise<Refusal | undefined> {
  const row = await tx.ticketSla.findFirst({
    where: { ticketId, resolvedMinutes: { not: null }, agreement: { setsDueDate: true } },
    select: { agreement: { select: { name: true } } },
  });
  if (!row) return undefined;
  return objectionAt(
    "dueAt",
    `The agreement “${row.agreement.name}” sets when this ticket is due: change its priority.`,
  );
}

/** A moved due date as the record of a change keeps it; nothing when it did not move. */
export function dueInRecord(
  move: DueMove | undefined,
  timeZone: string,
): { due?: { from: string | null; to: string } } {
  const words = (at: Date) => `${dayAt(at, timeZone)} ${timeAt(at, timeZone)}`;
  return move ? { due: { from: move.from && words(move.from), to: words(move.to) } } : {};
}

interface Known {
  readonly agreementId: string;
  readonly clock: SlaClock;
  readonly history: readonly SlaStep[];
  readonly warned: readonly string[];
}

// A ticket from before there were agreements has no clock yet: its record tells how it came here.
async function knownSla(tx: Tx, facts: SlaFacts): Promise<Known | undefined> {
  const kept = await tx.ticketSla.findUnique({ where: { ticketId: facts.ticketId } });
  if (kept) {
    const { agreementId, history, warned } = kept;
    return { agreementId, clock: clockKept(kept), history: historyOf(history), warned };
  }
  if (facts.chosenId === null) return undefined;
  const { terms } = await agreedFor(tx, facts.chosenId, facts.kind);
  const steps = (await pastSteps(tx, facts)).map(({ at, event, by }) => ({ at, event, by }));
  const clock = steps.reduce((state, step) => stepped(state, step, terms), begun(facts.createdAt));
  return { agreementId: facts.chosenId, clock, history: steps, warned: [] };
}

async function keep(tx: Tx, facts: SlaFacts, agreed: Agreed, { clock, history, warned }: Omit<Known, "agreementId">) {
  const { terms, agreementId, warnAtPercent, setsDueDate } = agreed;
  const columns = {
    ...slaColumns(clock, terms),
    agreementId,
    history: storedSteps(history),
    warnAt: nextWarning(clock, terms, warnAtPercent, warned)?.at ?? null,
    warned: milestones.filter((milestone) => warned.includes(milestone)),
  };
  const { ticketId } = facts;
  await tx.ticketSla.upsert({
    where: { ticketId },
    create: { ticketId, ...columns },
    update: columns,
    select: { ticketId: true },
  });
  const dueAt = (setsDueDate ? dueByAgreement(clock, terms) : undefined) ?? facts.dueAt;
  const slaDueAt = slaDueOf(clock, terms);
  const isMoved = dueAt?.getTime() !== facts.dueAt?.getTime();
  if (isMoved || slaDueAt?.getTime() !== facts.slaDueAt?.getTime()) {
    await tx.ticket.update({ where: { id: ticketId }, data: { dueAt, slaDueAt }, select: { id: true } });
  }
  return isMoved && dueAt ? { from: facts.dueAt, to: dueAt } : undefined;
}
