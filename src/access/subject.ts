import type { Actor } from "#access/actor.ts";
import type { Permission, Scope } from "#access/policy.ts";

/** What must be known of a ticket to say who may touch it. */
export interface TicketFacts {
  /** The primary and the additional technicians. */
  readonly technicianIds: readonly string[];
}

/** What must be known of a personal record (time, expense, notice) to say who may touch it. */
export interface OwnedFacts {
  readonly ownerId: string;
}

/** What must be known of a timesheet or expense report: whose it is and who decides at the level now due. */
export interface SheetFacts extends OwnedFacts {
  readonly approverIds: readonly string[];
}

/** Nothing needs to be known: the right holds for all records or for none. */
export type NoFacts = Readonly<Record<never, never>>;

interface FactsOfNoun {
  ticket: TicketFacts;
  note: TicketFacts;
  checklist: TicketFacts;
  attachment: TicketFacts;
  material: TicketFacts;
  signOff: TicketFacts;
  customer: TicketFacts;
  time: OwnedFacts;
  timer: OwnedFacts;
  capture: OwnedFacts;
  absence: OwnedFacts;
  internalTime: OwnedFacts;
  timeOff: SheetFacts;
  view: OwnedFacts;
  expense: OwnedFacts;
  receipt: OwnedFacts;
  notification: OwnedFacts;
  timesheet: SheetFacts;
  expenseReport: SheetFacts;
  person: SheetFacts;
  contact: NoFacts;
  product: NoFacts;
  stock: OwnedFacts;
  securityLevel: NoFacts;
  mail: NoFacts;
}

type NounOf<P extends string> = P extends `${infer Noun}.${string}` ? Noun : never;
type FactlessPermission =
  | "ticket.create"
  | "ticket.import"
  | "ticket.seeExport"
  | "material.seeCost"
  | "customer.create"
  | "customer.edit"
  | "person.create"
  | "person.seeCost";

/** The facts that a permission's scopes need. */
export type FactsFor<P extends Permission> = P extends FactlessPermission
  ? NoFacts
  : P extends "time.logFor" | "internalTime.logFor"
    ? SheetFacts
    : P extends "checklist.untick" | "note.edit"
      ? OwnedFacts
      : NounOf<P> extends keyof FactsOfNoun
        ? FactsOfNoun[NounOf<P>]
        : NoFacts;

interface AnyFacts {
  readonly technicianIds?: readonly string[];
  readonly ownerId?: string;
  readonly approverIds?: readonly string[];
}

/** Everybody in whose name the actor approves: themself, and those whose deputy they are now. */
export function approvesAs(actor: Actor): string[] {
  return [actor.id, ...actor.standsInFor.map(({ id }) => id)];
}

/** The absent approver in whose stead the actor decides about a record; undefined when the actor is an approver of it. Nobody is the deputy for what is their own. */
function absentDecider(actor: Actor, { ownerId, approverIds = [] }: AnyFacts) {
  if (approverIds.includes(actor.id) || ownerId === actor.id) return undefined;
  return actor.standsInFor.find(({ id }) => approverIds.includes(id));
}

/** Who decides about a record, for its record and for whoever is told: "Max Manager", or "Max Manager for Olivia Owens". */
export function namedAsDecider(actor: Actor, facts: SheetFacts): string {
  const absent = absentDecider(actor, facts);
  return absent ? `${actor.name} for ${absent.name}` : actor.name;
}

/** The name of the absent approver for whom the actor uses a right, when it is as their deputy. */
export function usedFor(actor: Actor, permission: Permission, facts: AnyFacts): string | undefined {
  return actor.grants[permission] === "approvees" ? absentDecider(actor, facts)?.name : undefined;
}

const isApprover = (actor: Actor, facts: AnyFacts) =>
  (facts.approverIds?.includes(actor.id) ?? false) || absentDecider(actor, facts) !== undefined;

const holds: Record<Scope, (actor: Actor, facts: AnyFacts) => boolean> = {
  none: () => false,
  own: (actor, facts) => facts.ownerId === actor.id,
  mine: (actor, facts) => facts.technicianIds?.includes(actor.id) ?? false,
  approvees: isApprover,
  "own+approvees": (actor, facts) => facts.ownerId === actor.id || isApprover(actor, facts),
  all: () => true,
};

/** Whether the actor may do this to this record. */
export function can<P extends Permission>(actor: Actor, permission: P, facts: FactsFor<P>): boolean {
  return holds[actor.grants[permission]](actor, facts);
}

/** Whether the actor may do this to any record at all: decides which pages and menu entries exist. */
export function canEver(actor: Actor, permission: Permission): boolean {
  return actor.grants[permission] !== "none";
}

/** Plain booleans for a screen: what this actor may do to this record. */
export function abilities<P extends Permission>(
  actor: Actor,
  facts: AnyFacts,
  asked: readonly P[],
): Readonly<Record<P, boolean>> {
  return Object.fromEntries(
    asked.map((permission) => [permission, holds[actor.grants[permission]](actor, facts)]),
  ) as Record<P, boolean>;
}
