"use client";

import { Button, ButtonLink } from "#ui/button.tsx";
import { chevronLeft, printer } from "#ui/icons.ts";

/** Above a printed ticket, on the screen alone: the way back, what is printed, and the printer. */
export function PrintBar({ number, isInternal }: { number: string; isInternal: boolean }) {
  return (
    <nav
      aria-label="Print"
      data-screen-only
      className="mb-6 flex flex-wrap items-center gap-2 border-line border-b pb-3"
    >
      <ButtonLink href={`/tickets/${number}`} look="quiet" icon={chevronLeft}>
        {number}
      </ButtonLink>
      <span className="flex-1" />
      <ButtonLink href={isInternal ? `/tickets/${number}/print` : `/tickets/${number}/print?internal=1`} look="quiet">
        {isInternal ? "Leave out what is internal" : "With what is internal"}
      </ButtonLink>
      <Button look="primary" icon={printer} onClick={() => window.print()}>
        Print
      </Button>
    </nav>
  );
}
