import type { Actor } from "#access/actor.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { ButtonLink } from "#ui/button.tsx";
import { FocusWhenAsked } from "#ui/forms/focus-when-asked.tsx";
import { BottomBar } from "#ui/layout/columns.tsx";
import { Tab, Tabs } from "#ui/layout/tabs.tsx";
import { offeredTo } from "./keys.ts";
import { addressOfTicket, type TicketSearch } from "./ticket-address.ts";

/** What can be added to the ticket: a tab for each kind the reader may add, the chosen one open. */
export function Composers({ actor, ticket, search }: { actor: Actor; ticket: TicketView; search: TicketSearch }) {
  const offered = offeredTo(actor, ticket);
  const chosen = offered.find((one) => one.Form && one.key === search.add) ?? offered.find((one) => one.Form);
  if (offered.length === 0) return null;
  const hrefOf = (key: string) =>
    addressOfTicket(ticket.number, { add: key, ...(search.show ? { show: search.show } : {}) });
  return (
    <section id="composer" aria-label="Add to the ticket" data-screen-only className="mt-4">
      <Tabs label="What to add">
        {offered.map(({ key, label, href }) => (
          <Tab key={key} href={href?.(ticket.number) ?? hrefOf(key)} current={key === chosen?.key}>
            {label}
          </Tab>
        ))}
      </Tabs>
      {offered.map(({ key, AtOnce }) => AtOnce && <AtOnce key={key} actor={actor} ticket={ticket} />)}
      <FocusWhenAsked of={search.add} className="pt-3">
        {chosen?.Form && <chosen.Form actor={actor} ticket={ticket} search={search} />}
      </FocusWhenAsked>
      <BottomBar>
        {offered
          .filter(({ phone }) => phone)
          .map(({ key, phone = "", href, InBar }) => {
            const to = href?.(ticket.number) ?? `${hrefOf(key)}#composer`;
            if (InBar) return <InBar key={key} actor={actor} ticket={ticket} word={phone} href={to} />;
            return (
              <ButtonLink key={key} href={to} className="px-0">
                {phone}
              </ButtonLink>
            );
          })}
      </BottomBar>
    </section>
  );
}
