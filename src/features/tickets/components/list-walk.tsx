"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { Anchor } from "#ui/anchor.tsx";
import { IconLink } from "#ui/button.tsx";
import { chevronLeft, chevronRight } from "#ui/icons.ts";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { placeInTrail, printTrail } from "../model/list-trail.ts";

const place = "tickets-of-list";
const never = () => () => {};

/** Remembers, in this tab alone, which tickets the list on the screen has, for the way from one to the next. */
export function useTrail(numbers: readonly string[]): void {
  const line = numbers.join();
  useEffect(() => {
    const href = `${location.pathname}${location.search}`;
    try {
      sessionStorage.setItem(place, printTrail({ href, numbers: line.split(",") }));
    } catch {
      // A browser that keeps nothing has no way from ticket to ticket.
    }
  }, [line]);
}

/** From a ticket to the one before and the next one of the list that one came from; costs the server nothing. */
export function ListWalk({ number }: { number: string }) {
  const text = useSyncExternalStore(never, kept, () => null);
  const found = useMemo(() => placeInTrail(text, number), [text, number]);
  const keys = useMemo(() => {
    const { href, before, after } = found ?? {};
    return [
      ...(after ? [{ keys: "j", label: "Next ticket of the list", href: `/tickets/${after}` }] : []),
      ...(before ? [{ keys: "k", label: "Ticket before", href: `/tickets/${before}` }] : []),
      ...(href ? [{ keys: "u", label: "Back to the list", href }] : []),
    ];
  }, [found]);
  if (!found) return null;
  const { href, at, count, before, after } = found;
  return (
    <nav aria-label="The list you came from" data-screen-only className="-my-1.5 ml-auto flex items-center">
      <Anchor href={href} title="Back to the list (u)" className="px-1 hover:text-ink max-md:py-3">
        {at} of {count}
      </Anchor>
      <Step href={before} icon={chevronLeft} label="Ticket before (k)" />
      <Step href={after} icon={chevronRight} label="Next ticket (j)" />
      <Shortcuts keys={keys} />
    </nav>
  );
}

function Step({ href, icon, label }: { href: string | undefined; icon: string; label: string }) {
  // At the end of the list its place stays, so that the other one does not move under the finger.
  if (href === undefined) return <span className="size-7 max-md:size-11" />;
  return <IconLink href={`/tickets/${href}`} icon={icon} label={label} size="sm" />;
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}
