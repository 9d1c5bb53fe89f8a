"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useCallback, useLayoutEffect, useTransition } from "react";

let ways = 0;

/** Whether another page was asked for and is not there yet: what is on the screen is no longer what is meant. */
export const isOnTheWay = () => ways > 0;

/** Goes to another page of the product, without loading everything anew. */
export function useGoing(): (href: Route, options?: { scroll?: boolean }) => void {
  const router = useRouter();
  const [isGoing, startGoing] = useTransition();
  // Before the other page is seen: whoever sees it may press its keys at once.
  useLayoutEffect(() => {
    if (!isGoing) return;
    ways += 1;
    return () => {
      ways -= 1;
    };
  }, [isGoing]);
  return useCallback((href, options) => startGoing(() => router.push(href, options)), [router]);
}
