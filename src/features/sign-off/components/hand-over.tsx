import type { ReactNode } from "react";
import { Anchor } from "#ui/anchor.tsx";
import { Icon } from "#ui/icon.tsx";
import { chevronLeft } from "#ui/icons.ts";

/** A screen to hand over: large type, nothing of the desk around it, and one quiet way back for the technician. */
export function HandOver({
  organization,
  ticketNumber,
  title,
  notice,
  children,
}: {
  organization: string;
  ticketNumber: string;
  title: ReactNode;
  /** Stands above everything. */
  notice?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className="mx-auto grid max-w-2xl gap-6 px-4 pt-3 pb-12 text-lg sm:px-6 sm:pt-6">
      {notice}
      <header>
        <div className="flex min-h-11 items-center justify-between gap-3 text-muted text-sm">
          <span className="font-medium">{organization}</span>
          <Anchor
            href={`/tickets/${ticketNumber}`}
            className="-mr-2 inline-flex min-h-11 items-center gap-0.5 rounded-md px-2 tabular hover:text-ink"
          >
            <Icon of={chevronLeft} size={14} />
            {ticketNumber}
          </Anchor>
        </div>
        <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
      </header>
      {children}
    </main>
  );
}
