import type { ReactNode } from "react";
import { ButtonLink } from "../button.tsx";
import { arrowLeft, arrowRight } from "../icons.ts";

/** What is shown of how many, and the ways to the rows before and after. */
export function Pagination({
  children,
  newerHref,
  olderHref,
  newer = "Newer",
  older = "Older",
}: {
  children?: ReactNode;
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  newer?: string | undefined;
  older?: string | undefined;
}) {
  if (!newerHref && !olderHref && !children) return null;
  return (
    <nav aria-label="Pages" data-screen-only className="flex items-center gap-2 px-4 py-2.5 text-muted text-sm md:px-5">
      <span className="mr-auto tabular">{children}</span>
      {newerHref && (
        <ButtonLink href={newerHref} size="sm" icon={arrowLeft} rel="prev">
          {newer}
        </ButtonLink>
      )}
      {olderHref && (
        <ButtonLink href={olderHref} size="sm" icon={arrowRight} rel="next">
          {older}
        </ButtonLink>
      )}
    </nav>
  );
}
