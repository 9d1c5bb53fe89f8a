"use client";

import { Button, ButtonLink } from "#ui/button.tsx";
import { chevronLeft, download, printer } from "#ui/icons.ts";

/** Above a printed timesheet, on the screen alone: the way back, the PDF file, and the printer. */
export function PrintSheetBar({ back, file }: { back: string; file: string }) {
  return (
    <nav aria-label="Print" data-screen-only className="mb-6 flex items-center gap-2 border-line border-b pb-3">
      <ButtonLink href={back} look="quiet" icon={chevronLeft}>
        Timesheet
      </ButtonLink>
      <span className="flex-1" />
      <ButtonLink href={file} icon={download}>
        PDF
      </ButtonLink>
      <Button look="primary" icon={printer} onClick={() => window.print()}>
        Print
      </Button>
    </nav>
  );
}
