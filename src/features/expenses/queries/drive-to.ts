import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { isId } from "#kernel/id.ts";
import { db } from "#server/db.ts";
import type { DriveStart } from "../model/expense-start.ts";
import { rememberedDrive } from "./remembered-drive.ts";

const place = { id: true, name: true, address: true } as const;

/** How one drives to where a ticket is, by its number, or to a customer; undefined for what the actor does not see. */
export async function driveTo(
  actor: Actor,
  asked: { readonly ticket: string; readonly customer: string },
): Promise<DriveStart | undefined> {
  if (asked.ticket !== "") {
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ number: asked.ticket.slice(0, 40).toUpperCase() }, visible.tickets(actor)] },
      select: { customer: { select: place }, location: { select: place } },
    });
    return ticket ? await rememberedDrive(actor, ticket) : undefined;
  }
  if (!isId(asked.customer)) return undefined;
  const customer = await db.customer.findFirst({
    where: { AND: [{ id: asked.customer }, visible.customers(actor)] },
    select: place,
  });
  return customer ? await rememberedDrive(actor, { customer }) : undefined;
}
