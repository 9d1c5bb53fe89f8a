import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { likeText } from "#kernel/search.ts";
import { db } from "#server/db.ts";

/** Who may be calling: a contact of a customer, or the customer alone. */
export interface Caller {
  readonly customerId: string;
  readonly customerName: string;
  readonly contactId?: string;
  readonly contactName?: string;
  readonly phone: string;
}

/** Active contacts and customers whose name, e-mail or phone number says what was typed; a number is compared by its digits. */
export async function callersFound(actor: Actor, typed: string, limit: number): Promise<readonly Caller[]> {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 4);
  const digits = typed.replaceAll(/\D/g, "");
  const isPhone = digits.length >= 3 && /^[\d\s()+/.#-]+$/.test(typed);
  if (!isPhone && words.join("").length < 2) return [];
  const like = `%${digits}%`;
  const [contactIds, customerIds] = isPhone
    ? await Promise.all([
        db.$queryRaw<{ id: string }[]>`
          SELECT id FROM contact WHERE is_active AND regexp_replace(phone, '[^0-9]', '', 'g') LIKE ${like} LIMIT 100`,
        db.$queryRaw<{ id: string }[]>`
          SELECT id FROM customer WHERE is_active AND regexp_replace(phone, '[^0-9]', '', 'g') LIKE ${like} LIMIT 100`,
      ])
    : [[], []];
  const said = (word: string) => ({ contains: likeText(word), mode: "insensitive" }) as const;
  const [contacts, customers] = await Promise.all([
    db.contact.findMany({
      where: {
        AND: [
          visible.contacts(actor),
          { isActive: true, customer: { isActive: true } },
          isPhone
            ? { id: { in: contactIds.map((row) => row.id) } }
            : {
                AND: words.map((word) => ({
                  OR: [{ name: said(word) }, { email: said(word) }, { customer: { name: said(word) } }],
                })),
              },
        ],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: limit,
      relationLoadStrategy: "join",
      select: { id: true, name: true, phone: true, customer: { select: { id: true, name: true, phone: true } } },
    }),
    db.customer.findMany({
      where: {
        AND: [
          visible.customers(actor),
          { isActive: true },
          isPhone
            ? { id: { in: customerIds.map((row) => row.id) } }
            : { AND: words.map((word) => ({ name: said(word) })) },
        ],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: limit,
      select: { id: true, name: true, phone: true },
    }),
  ]);
  return [
    ...contacts.map(({ id, name, phone, customer }) => ({
      customerId: customer.id,
      customerName: customer.name,
      contactId: id,
      contactName: name,
      phone: phone || customer.phone,
    })),
    ...customers.map(({ id, name, phone }) => ({ customerId: id, customerName: name, phone })),
  ].slice(0, limit);
}
