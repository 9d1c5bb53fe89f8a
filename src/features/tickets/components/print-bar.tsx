"use client";

import { Button, ButtonLink } from "#ui/button.tsx";
import { ChipLink } from "#ui/display/chips.tsx";
import { chevronLeft, printer } from "#ui/icons.ts";

/** Above a printed ticket, on the screen alone: the way back, for whom it is printed, and the printer. */
export function PrintBar({ number, isInternal }: { number: string; isInternal: boolean }) {
  const address = `/tickets/${number}/print`;
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
      <ChipLink href={address} current={!isInternal}>
        For the customer
      </ChipLink>
      <ChipLink href={`${address}?internal=1`} current={isInternal}>
        For us, with what is internal
      </ChipLink>
      <Button look="primary" icon={printer} onClick={() => window.print()}>
        Print
      </Button>
    </nav>
  );
}
