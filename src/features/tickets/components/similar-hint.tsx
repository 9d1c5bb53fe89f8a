"use client";

import { useEffect, useState } from "react";
import { TextLink } from "#ui/anchor.tsx";
import type { SimilarTicket } from "../queries/similar-tickets.ts";

const pause = 250;

const isSimilar = (answer: unknown): answer is SimilarTicket[] =>
  Array.isArray(answer) &&
  answer.every((one) => typeof one === "object" && one !== null && "number" in one && "title" in one);

/** Says under the title what looks like the same thing, while there is time not to make it twice. */
export function SimilarHint({ customerId, title }: { customerId: string; title: string }) {
  const [found, setFound] = useState<readonly SimilarTicket[]>([]);
  const typed = title.trim();
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ customer: customerId, q: typed.slice(0, 255) });
      const response = await fetch(`/api/search/similar?${query}`, { signal: stop.signal }).catch(() => undefined);
      const answer: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
      if (!stop.signal.aborted) setFound(isSimilar(answer) ? answer : []);
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [customerId, typed]);
  return (
    <div aria-live="polite" className="empty:hidden">
      {typed !== "" && found.length > 0 && (
        <ul className="-mt-2 grid gap-0.5 border-amber border-l-2 pl-2.5 text-sm">
          {found.map(({ number, title: words, status }) => (
            <li key={number} className="flex min-w-0 flex-wrap gap-x-1.5">
              <span className="text-amber-ink">Looks like</span>
              <TextLink href={`/tickets/${number}`} tabIndex={-1} className="text-accent-ink tabular hover:underline">
                {number}
              </TextLink>
              <span className="min-w-0 truncate">{words}</span>
              <span className="text-muted">{status}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
