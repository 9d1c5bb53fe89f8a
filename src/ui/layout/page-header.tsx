import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { Icon } from "../icon.tsx";
import { chevronLeft } from "../icons.ts";

/** What this page is, a few words about it, and the one thing most people come to do. */
export function PageHeader({
  title,
  meta,
  action,
  back,
}: {
  title: ReactNode;
  meta?: ReactNode;
  action?: ReactNode;
  back?: { href: string; label: string } | undefined;
}) {
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 md:px-5">
      <div className="min-w-0 flex-auto">
        {back && (
          <Anchor
            href={back.href}
            data-screen-only
            className="-ml-1 inline-flex items-center gap-0.5 text-muted text-sm hover:text-ink"
          >
            <Icon of={chevronLeft} size={14} />
            {back.label}
          </Anchor>
        )}
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h1 className="min-w-0 font-semibold text-xl tracking-tight">{title}</h1>
          {meta && <div className="text-muted text-sm">{meta}</div>}
        </div>
      </div>
      {action && (
        <div data-screen-only className="flex flex-wrap items-center gap-2">
          {action}
        </div>
      )}
    </header>
  );
}
