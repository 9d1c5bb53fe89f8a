import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { noteSeen } from "#features/activity/queries/seen-tickets.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { type CategoryLayout, layoutOf } from "../model/category-layout.ts";
import type { TicketStage } from "../model/ticket-status.ts";
import type { TicketType } from "../model/ticket-type.ts";

const named = { select: { id: true, name: true } } as const;

const columns = {
  id: true,
  number: true,
  title: true,
  description: true,
  resolution: true,
  type: true,
  isOpen: true,
  dueAt: true,
  createdAt: true,
  firstResponseAt: true,
  completedAt: true,
  workedMinutes: true,
  version: true,
  status: { select: { id: true, name: true, stage: true, tone: true } },
  priority: { select: { id: true, name: true, rank: true, tone: true } },
  queue: named,
  source: named,
  category: { select: { id: true, name: true, nickname: true, fields: true, showsTimeline: true } },
  issueType: named,
  subIssueType: named,
  workType: named,
  device: { select: { id: true, name: true, kind: true, serialNumber: true } },
  contract: named,
  problem: { select: { number: true, title: true } },
  additionalContacts: { select: { contact: { select: { id: true, name: true, phone: true, email: true } } } },
  tags: { select: { tag: { select: { name: true } } } },
  purchaseOrder: true,
  estimatedMinutes: true,
  location: { select: { id: true, name: true, address: true } },
  technicianId: true,
  technician: named,
  billingRole: named,
  additionalTechnicians: { select: { person: named, billingRole: named } },
  createdBy: { select: { name: true } },
  completedBy: { select: { name: true } },
  customer: { select: { id: true, name: true, phone: true, address: true, alert: true } },
  mergedInto: { select: { number: true } },
  // Whether there are any: most tickets have none, and then nobody asks for them.
  checklist: { take: 1, select: { id: true } },
  sla: { select: { resolvedMinutes: true, agreement: { select: { name: true, setsDueDate: true } } } },
  timers: { where: { runningSince: { not: null } }, select: { person: { select: { name: true } } } },
  contact: { select: { id: true, name: true, phone: true, email: true, jobTitle: true, isActive: true } },
} as const;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A ticket as its page shows it. */
export interface TicketView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly resolution: string;
  readonly type: TicketType;
  readonly isOpen: boolean;
  readonly status: Named & { readonly stage: TicketStage; readonly tone: string };
  readonly priority: Named & { readonly rank: number; readonly tone: string };
  readonly queue: Named | null;
  readonly source: Named | null;
  readonly location: (Named & { readonly address: string }) | null;
  readonly category: (Named & { readonly nickname: string; readonly showsTimeline: boolean }) | null;
  /** Which fields show and are required, by the category. */
  readonly layout: CategoryLayout;
  readonly issueType: Named | null;
  readonly subIssueType: Named | null;
  readonly workType: Named | null;
  readonly device: (Named & { readonly kind: string; readonly serialNumber: string }) | null;
  readonly contract: Named | null;
  readonly problem: { readonly number: string; readonly title: string } | null;
  readonly purchaseOrder: string;
  readonly estimatedMinutes: Minutes | null;
  readonly additionalContacts: readonly (Named & { readonly phone: string; readonly email: string })[];
  /** Those who help, each in a billing role. */
  readonly additionalTechnicians: readonly { readonly person: Named; readonly billingRole: Named }[];
  readonly tags: readonly string[];
  readonly technician: Named | null;
  readonly billingRole: Named | null;
  /** The primary and the additional technicians: what permissions are decided by. */
  readonly technicianIds: readonly string[];
  readonly dueAt: Date | null;
  /** The agreement that sets when it is due, so that nobody types it; null when people do. */
  readonly dueSetBy: string | null;
  readonly createdAt: Date;
  readonly createdByName: string | null;
  readonly firstResponseAt: Date | null;
  readonly completedAt: Date | null;
  readonly completedByName: string | null;
  readonly workedMinutes: Minutes;
  readonly version: number;
  /** The number of the ticket that took over everything of this one. */
  readonly mergedIntoNumber: string | null;
  /** Whose timers run on it. */
  readonly timersOf: readonly string[];
  readonly hasChecklist: boolean;
  readonly hasAgreement: boolean;
  /** Whether the reader follows it. */
  readonly isFollowed: boolean;
  readonly customer: Named & { readonly phone: string; readonly address: string; readonly alert: string };
  readonly contact:
    | (Named & {
        readonly phone: string;
        readonly email: string;
        readonly jobTitle: string;
        readonly isActive: boolean;
      })
    | null;
}

/** The ticket with a number, as far as the actor may see it. */
export const ticketByNumber = cache(async (actor: Actor, number: string): Promise<TicketView | undefined> => {
  if (!/^T\d{8}\.\d{4,8}$/i.test(number)) return undefined;
  const row = await db.ticket.findFirst({
    where: { AND: [{ number: number.toUpperCase() }, visible.tickets(actor)] },
    select: { ...columns, followers: { where: { personId: actor.id }, select: { personId: true } } },
    relationLoadStrategy: "join",
  });
  if (!row) return undefined;
  noteSeen(actor, row.id);
  const { createdBy, completedBy, mergedInto, followers, timers, technicianId, category, checklist, sla, ...plain } =
    row;
  return {
    ...plain,
    category: category && withoutFields(category),
    layout: layoutOf(category?.fields),
    dueSetBy: sla?.agreement.setsDueDate && sla.resolvedMinutes !== null ? sla.agreement.name : null,
    estimatedMinutes: row.estimatedMinutes === null ? null : minutes(row.estimatedMinutes),
    workedMinutes: minutes(row.workedMinutes),
    additionalContacts: row.additionalContacts.map(({ contact }) => contact).toSorted(byName),
    additionalTechnicians: row.additionalTechnicians.toSorted((a, b) => byName(a.person, b.person)),
    tags: row.tags.map(({ tag }) => tag.name).toSorted(),
    technicianIds: [
      ...(technicianId ? [technicianId] : []),
      ...row.additionalTechnicians.map(({ person }) => person.id),
    ],
    timersOf: timers.map(({ person }) => person.name),
    hasChecklist: checklist.length > 0,
    hasAgreement: sla !== null,
    isFollowed: followers.length > 0,
    mergedIntoNumber: mergedInto?.number ?? null,
    createdByName: createdBy?.name ?? null,
    completedByName: completedBy?.name ?? null,
  };
});

const byName = (a: Named, b: Named) => a.name.localeCompare(b.name);

function withoutFields({ id, name, nickname, showsTimeline }: Named & { nickname: string; showsTimeline: boolean }) {
  return { id, name, nickname, showsTimeline };
}
