import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import type { Prisma } from "#prisma/client.ts";
import { db } from "#server/db.ts";
import type { ListCursor, Sort } from "../model/ticket-list-address.ts";
import { equalsBehind, type NameSort, orderOfNobodys, tieOf } from "../model/ticket-order.ts";
import { ticketTypeNames, ticketTypes } from "../model/ticket-type.ts";

type Where = Prisma.TicketWhereInput;

const mostNames = 5000;
const byName = { orderBy: { name: "asc" }, take: mostNames, select: { id: true } } as const;

/** Which tickets of a group are asked for. */
interface Asked {
  readonly where: Where;
  readonly orderBy: { readonly number: "asc" | "desc" };
  readonly take: number;
  readonly select: { readonly id: true };
}

interface Group {
  readonly id: string;
  readonly tickets: readonly { readonly id: string }[];
}

/** A list of names: their ids in order, which tickets are of one of them, and the first tickets of many of them at once. */
interface Names {
  readonly inOrder: () => Promise<readonly { readonly id: string }[]>;
  readonly of: (id: string | null) => Where;
  readonly firstOfEach: (ids: string[], tickets: Asked) => Promise<readonly Group[]>;
}

// PostgreSQL looks into the index of tickets once for each name, and all in one round trip.
const joined = { relationLoadStrategy: "join" } as const;
const among = (ids: string[], tickets: Asked) =>
  ({ where: { id: { in: ids } }, select: { id: true, tickets } }) as const;

const typesInOrder = ticketTypes
  .toSorted((left, right) => ticketTypeNames[left].localeCompare(ticketTypeNames[right]))
  .map((id) => ({ id }));

function ofType(id: string | null): Where {
  const type = ticketTypes.find((known) => known === id);
  return type ? { type } : { id: { in: [] } };
}

const names: Readonly<Record<NameSort, Names>> = {
  technician: {
    inOrder: () => db.person.findMany({ ...byName, orderBy: [{ name: "asc" }, { id: "asc" }] }),
    of: (technicianId) => ({ technicianId }),
    firstOfEach: (ids, tickets) => db.person.findMany({ ...among(ids, tickets), ...joined }),
  },
  queue: {
    inOrder: () => db.queue.findMany(byName),
    of: (queueId) => ({ queueId }),
    firstOfEach: (ids, tickets) => db.queue.findMany({ ...among(ids, tickets), ...joined }),
  },
  category: {
    inOrder: () => db.ticketCategory.findMany(byName),
    of: (categoryId) => ({ categoryId }),
    firstOfEach: (ids, tickets) => db.ticketCategory.findMany({ ...among(ids, tickets), ...joined }),
  },
  issue: {
    inOrder: () => db.issueType.findMany(byName),
    of: (issueTypeId) => ({ issueTypeId }),
    firstOfEach: (ids, tickets) => db.issueType.findMany({ ...among(ids, tickets), ...joined }),
  },
  source: {
    inOrder: () => db.ticketSource.findMany(byName),
    of: (sourceId) => ({ sourceId }),
    firstOfEach: (ids, tickets) => db.ticketSource.findMany({ ...among(ids, tickets), ...joined }),
  },
  type: {
    inOrder: async () => typesInOrder,
    of: ofType,
    firstOfEach: async (ids, { where, ...asked }) =>
      await Promise.all(
        ids.map(async (id) => ({
          id,
          tickets: await db.ticket.findMany({ ...asked, where: { AND: [where, ofType(id)] } }),
        })),
      ),
  },
};

/**
 * The ids of a page of tickets ordered by a name that is kept elsewhere, such as the technician's. Joining a million tickets
 * with their names would sort them all; this walks the names, which are few, and takes each one's tickets from its index.
 */
export async function idsByName(
  actor: Actor,
  sort: Sort & { readonly by: NameSort },
  after: ListCursor | undefined,
  matching: Where,
  size: number,
): Promise<string[]> {
  const { inOrder, of, firstOfEach } = names[sort.by];
  const ids = (await inOrder()).map(({ id }) => id);
  // What has no name stands last, and first when the order is reversed.
  const order: (string | null)[] = sort.descending ? [null, ...ids.toReversed()] : [...ids, null];
  const at = after ? order.indexOf(after.value || null) : -1;
  const [first = null, ...rest] = order.slice(Math.max(at, 0));
  const where = { AND: [visible.tickets(actor), matching] };
  const asked = { orderBy: { number: tieOf(sort) }, take: size, select: { id: true } } as const;
  const ofGroup = async (id: string | null, further: Where = {}) =>
    await db.ticket.findMany({
      ...asked,
      where: { AND: [where, of(id), further] },
      orderBy: id === null && sort.by === "technician" ? orderOfNobodys(sort) : asked.orderBy,
    });

  // Most pages begin and end in one group; the names behind it are looked through a few at a time, then more.
  const found = await ofGroup(first, after && at >= 0 ? equalsBehind(sort, after) : {});
  for (let from = 0, many = 4; from < rest.length && found.length < size; from += many, many *= 8) {
    const chunk = rest.slice(from, from + many);
    const named = chunk.filter((id) => id !== null);
    const [groups, nameless] = await Promise.all([
      named.length > 0 ? firstOfEach(named, { ...asked, where }) : [],
      chunk.includes(null) ? ofGroup(null) : [],
    ]);
    const byId = new Map<string | null, Group["tickets"]>(groups.map(({ id, tickets }) => [id, tickets]));
    byId.set(null, nameless);
    found.push(...chunk.flatMap((id) => byId.get(id) ?? []));
  }
  return found.slice(0, size).map(({ id }) => id);
}
