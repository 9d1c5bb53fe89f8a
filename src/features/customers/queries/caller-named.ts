import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";

/** Who an address says is calling: a customer, and perhaps one of their contacts. */
export interface NamedCaller {
  readonly customerId: string;
  readonly contactId: string | undefined;
}

/** Reads "contact:ID" or "customer:ID" from an address, as far as the actor may see them and they are active. */
export const callerNamed = cache(async (actor: Actor, text: unknown): Promise<NamedCaller | undefined> => {
  const [kind = "", id = ""] = String(text ?? "").split(":");
  if (!z.uuid().safeParse(id).success) return undefined;
  if (kind === "contact") {
    const contact = await db.contact.findFirst({
      where: { AND: [{ id, isActive: true, customer: { isActive: true } }, visible.contacts(actor)] },
      select: { id: true, customerId: true },
    });
    return contact ? { customerId: contact.customerId, contactId: contact.id } : undefined;
  }
  if (kind !== "customer") return undefined;
  const customer = await db.customer.findFirst({
    where: { AND: [{ id, isActive: true }, visible.customers(actor)] },
    select: { id: true },
  });
  return customer ? { customerId: customer.id, contactId: undefined } : undefined;
});

/** The first customers by name, for those whose browser has no search while typing. */
export const firstCustomers = cache(
  async (actor: Actor): Promise<readonly { readonly id: string; readonly name: string; readonly phone: string }[]> =>
    await db.customer.findMany({
      where: { AND: [{ isActive: true }, visible.customers(actor)] },
      orderBy: { name: "asc" },
      take: 200,
      select: { id: true, name: true, phone: true },
    }),
);
