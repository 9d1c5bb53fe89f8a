import type { Actor } from "#access/actor.ts";
import type { Grants } from "#access/policy.ts";

/** Somebody of the cast under a copied security level that reaches less far. */
export function limited(actor: Actor, grants: Partial<Grants>): Actor {
  return { ...actor, grants: { ...actor.grants, ...grants } };
}

/** A copied level that sees and touches only the tickets one works on. */
export const mineOnly = {
  "ticket.read": "mine",
  "ticket.edit": "mine",
  "ticket.assign": "mine",
  "ticket.changeStatus": "mine",
  "ticket.complete": "mine",
  "ticket.reopen": "mine",
  "note.add": "mine",
  "customer.read": "mine",
} as const satisfies Partial<Grants>;
