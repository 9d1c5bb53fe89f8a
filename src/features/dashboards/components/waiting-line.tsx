"use client";

import { useEffect, useRef } from "react";
import { Anchor } from "#ui/anchor.tsx";
import { Avatar } from "#ui/avatar.tsx";
import { classes } from "#ui/classes.ts";
import { Icon } from "#ui/icon.tsx";
import { warning } from "#ui/icons.ts";

// There can be a hundred: what is sent is their words, not their markup.
/** A line of the approvals list, from its words. */
export function WaitingLine({
  personName,
  words,
  total,
  remarks,
  at,
  href,
  isChosen,
}: {
  personName: string;
  words: string;
  total: string;
  /** What is unusual about it; empty for a plain one. */
  remarks: string;
  /** Since when it waits. */
  at: string;
  href: string;
  isChosen: boolean;
}) {
  const line = useRef<HTMLLIElement>(null);
  // Beside the review the list scrolls by itself: whoever goes through it by keys sees where they are.
  useEffect(() => {
    const list = line.current?.closest("div");
    if (!isChosen || !line.current || !list) return;
    if (list.scrollHeight <= list.clientHeight) {
      // On a phone the list is the page: whoever decided comes back to where they were.
      const { top, bottom } = line.current.getBoundingClientRect();
      if (top < 0 || bottom > window.innerHeight) line.current.scrollIntoView({ block: "center" });
      return;
    }
    const [top, bottom] = [line.current.offsetTop, line.current.offsetTop + line.current.offsetHeight];
    if (top < list.scrollTop || bottom > list.scrollTop + list.clientHeight) {
      list.scrollTop = top - list.clientHeight / 3;
    }
  }, [isChosen]);
  return (
    <li ref={line} className="border-line border-b">
      <Anchor
        href={href}
        aria-current={isChosen ? "true" : undefined}
        className={classes(
          "grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2.5 px-4 py-2.5 transition-colors focus-visible:-outline-offset-2",
          isChosen ? "md:bg-accent-soft" : "hover:bg-hover",
        )}
      >
        <span className="mt-0.5">
          <Avatar name={personName} size="md" beside />
        </span>
        <span className="min-w-0">
          <span className="block truncate font-medium">{personName}</span>
          <span className="block text-muted text-sm">{words}</span>
          {remarks && (
            <span className="flex items-start gap-1 text-amber-ink text-xs">
              <Icon of={warning} size={12} className="mt-0.5 shrink-0" />
              {remarks}
            </span>
          )}
        </span>
        <span className="text-right">
          <span className="block font-medium tabular">{total}</span>
          {at && <span className="block text-muted text-xs">{at}</span>}
        </span>
      </Anchor>
    </li>
  );
}
