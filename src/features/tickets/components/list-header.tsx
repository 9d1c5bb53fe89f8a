import type { ReactNode } from "react";
import { Anchor } from "#ui/anchor.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { board, menu, plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { printTicketList, shownAs, type TicketListAddress } from "../model/ticket-list-address.ts";

/** What the list is, the same tickets as a board, and the way to a new one. */
export function ListHeader({
  address,
  meta,
  mayCreate,
}: {
  address: TicketListAddress;
  meta: ReactNode;
  mayCreate: boolean;
}) {
  const isBoard = address.look?.board !== undefined;
  const ways = [
    { label: "List", icon: menu, href: printTicketList(shownAs(address, undefined)), current: !isBoard },
    { label: "Board", icon: board, href: printTicketList(shownAs(address, "status")), current: isBoard },
  ];
  return (
    <PageHeader
      title="Tickets"
      meta={meta}
      action={
        <>
          <nav aria-label="Shown as" className="flex gap-0.5 rounded-md bg-sunken p-0.5">
            {ways.map(({ label, icon, href, current }) => (
              <Anchor
                key={label}
                href={href}
                aria-current={current ? "page" : undefined}
                className="flex h-7 items-center gap-1.5 rounded-sm px-2 text-muted text-sm hover:text-ink aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink aria-[current]:shadow-float max-md:h-10"
              >
                <Icon of={icon} size={14} />
                {label}
              </Anchor>
            ))}
          </nav>
          {mayCreate && (
            // On a phone the tabs have it.
            <ButtonLink href="/tickets/new" look="primary" icon={plus} className="max-md:hidden">
              New ticket
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
