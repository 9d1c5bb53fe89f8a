"use client";

import { Button, ButtonLink } from "#ui/button.tsx";
import { chevronLeft, printer } from "#ui/icons.ts";

/** Above a printed timesheet, on the screen alone: the way back, and the printer, which also makes a PDF. */
export function PrintSheetBar({ back }: { back: string }) {
  return (
    <nav aria-label="Print" data-screen-only className="mb-6 flex items-center gap-2 border-line border-b pb-3">
      <ButtonLink href={back} look="quiet" icon={chevronLeft}>
        Timesheet
      </ButtonLink>
      <span className="flex-1" />
      <Button look="primary" icon={printer} onClick={() => window.print()}>
        Print or save as PDF
      </Button>
    </nav>
  );
}
