import { notFound } from "next/navigation";
import { abilities } from "#access/subject.ts";
import { Feed } from "#features/activity/components/feed.tsx";
import { assembleFeed } from "#features/activity/model/assemble-feed.ts";
import { feedFilterNamed, parseFeedCursor } from "#features/activity/model/feed-page.ts";
import { ticketByNumber } from "#features/tickets/queries/ticket-by-number.ts";
import { currentActor } from "#server/session.ts";
import { composers, feedSources } from "./plugs.tsx";

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ add?: string; show?: string; before?: string }>;
}

/** One ticket: what is asked, what was done, and what can be added. */
export default async function TicketPage({ params, searchParams }: Props) {
  const [actor, { number }, { add, show, before }] = await Promise.all([currentActor(), params, searchParams]);
  const ticket = (await ticketByNumber(actor, number)) ?? notFound();
  const may = abilities(
    actor,
    { technicianIds: ticket.technicianIds, ownerId: actor.id },
    composers.map((composer) => composer.right),
  );
  const offered = composers.filter((composer) => may[composer.right]);
  const chosen = offered.find((composer) => composer.key === add) ?? offered[0];
  const feed = await assembleFeed(actor, ticket.id, feedSources, feedFilterNamed(show), parseFeedCursor(before));
  return (
    <main>
      <h1>
        {ticket.number} {ticket.title}
      </h1>
      <p className="whitespace-pre-wrap">{ticket.description}</p>
      <nav aria-label="Add">
        {offered.map((composer) => (
          <a key={composer.key} href={`?add=${composer.key}`} aria-current={composer === chosen}>
            {composer.label}
          </a>
        ))}
      </nav>
      {chosen && <chosen.Form actor={actor} ticket={ticket} />}
      <Feed items={feed.items} clock={{ now: new Date(), timeZone: actor.timeZone, locale: actor.desk.locale }} />
    </main>
  );
}
