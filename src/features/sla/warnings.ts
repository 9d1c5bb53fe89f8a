import "server-only";
import { notify } from "#features/activity/records.ts";
import { formatInstant } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { db, type Tx } from "#server/db.ts";
import { env } from "#server/env.ts";
import { queueMail } from "#server/outbox.ts";
import { milestoneNames } from "./model/milestones.ts";
import { dueOf, elapsedAt, type Milestone, milestones } from "./model/sla-clock.ts";
import { clockKept, nextWarning } from "./model/ticket-sla.ts";
import { agreedFor, slaFacts } from "./terms-records.ts";

const ticketsAtOnce = 20;

/**
 * Warns of each promise that is about to be broken, once: by a notice and a mail in the transaction that remembers it.
 * Two servers that look at the same time take different tickets; one that somebody changes right now comes next time.
 */
export async function warnOfBreaches(now: Date): Promise<void> {
  for (;;) {
    const warned = await db.$transaction(async (tx) => {
      const due = await tx.$queryRaw<{ id: string }[]>`
        SELECT t.id FROM ticket_sla s JOIN ticket t ON t.id = s.ticket_id WHERE s.warn_at <= ${now}
        ORDER BY s.warn_at LIMIT ${ticketsAtOnce} FOR UPDATE SKIP LOCKED`;
      for (const { id } of due) await warnOf(tx, id, now);
      return due.length;
    });
    if (warned < ticketsAtOnce) return;
  }
}

async function warnOf(tx: Tx, ticketId: string, now: Date): Promise<void> {
  const kept = await tx.ticketSla.findUniqueOrThrow({ where: { ticketId } });
  const { kind } = await slaFacts(tx, ticketId);
  const { terms, warnAtPercent } = await agreedFor(tx, kept.agreementId, kind);
  const clock = clockKept(kept);
  const warned: Milestone[] = milestones.filter((milestone) => kept.warned.includes(milestone));
  let next = nextWarning(clock, terms, warnAtPercent, warned);
  for (; next && next.at <= now; next = nextWarning(clock, terms, warnAtPercent, warned)) {
    warned.push(next.milestone);
    const target = terms.targets[next.milestone] ?? 0;
    const left = minutes(target - elapsedAt(clock, now, terms));
    await tell(tx, { ticketId, milestone: next.milestone, dueAt: dueOf(clock, next.milestone, terms), left }, now);
  }
  await tx.ticketSla.update({
    where: { ticketId },
    data: { warned, warnAt: next?.at ?? null },
    select: { ticketId: true },
  });
}

interface Breach {
  readonly ticketId: string;
  readonly milestone: Milestone;
  readonly dueAt: Date | undefined;
  readonly left: number;
}

const person = { select: { id: true, email: true, isActive: true, timeZone: true } } as const;

async function tell(tx: Tx, { ticketId, milestone, dueAt, left }: Breach, now: Date): Promise<void> {
  const ticket = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    relationLoadStrategy: "join",
    select: {
      number: true,
      title: true,
      customerName: true,
      technician: person,
      queue: { select: { lead: person } },
      createdBy: person,
    },
  });
  // Whoever works on it; when nobody does, whoever leads its queue, or else made it.
  const hears = [ticket.technician, ticket.queue?.lead, ticket.createdBy].find((one) => one?.isActive);
  const desk = await tx.organization.findFirst({ select: { timeZone: true, locale: true } });
  if (!hears || !desk || !dueAt) return;
  const when = formatInstant(dueAt, now, hears.timeZone ?? desk.timeZone, desk.locale);
  const promise = milestoneNames[milestone];
  const news =
    dueAt < now ? `${promise} was due ${when}` : `${promise} is due ${when}, ${formatDuration(minutes(left))} left`;
  const href = `/tickets/${ticket.number}`;
  await notify(tx, hears.id, `${ticket.number} ${ticket.title}: ${news}`, href, now);
  const body = [`${ticket.title} (${ticket.customerName})`, `${news}.`, `${env().APP_ORIGIN}${href}`].join("\n\n");
  await queueMail(tx, { to: hears.email, subject: `[${ticket.number}] ${news}`, body }, now);
}
