import type { ReactNode } from "react";
import { IconLink } from "#ui/button.tsx";
import { cross } from "#ui/icons.ts";
import { printTicketList, type TicketListAddress } from "../model/ticket-list-address.ts";

/** A panel above a list, with the way back to the list alone. */
export function ListPanelFrame({
  title,
  address,
  children,
}: {
  title: string;
  address: TicketListAddress;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="mx-4 mb-3 rounded-lg border border-line bg-sunken p-3 md:mx-5">
      <header className="mb-2 flex items-center justify-between">
        <h2 className="font-semibold">{title}</h2>
        <IconLink href={printTicketList(address)} scroll={false} icon={cross} label="Close" size="sm" />
      </header>
      {children}
    </section>
  );
}
