"use client";

import { useEffect, useState } from "react";
import { formatTimer, type ShownTimer } from "../model/shown-timer.ts";

// The smallest difference ever seen between this clock and the server's is how far they are apart; what a page is older by comes on top.
let apart = Number.POSITIVE_INFINITY;

/** The seconds a timer shows now, by the server's clock. */
export function secondsNow({ seconds, isRunning, askedAt }: ShownTimer): number {
  if (!isRunning) return seconds;
  const difference = Date.now() - askedAt;
  apart = Math.min(apart, difference);
  return seconds + Math.floor((difference - apart) / 1000);
}

/** The time a timer shows, going on by itself while it runs. */
export function Ticking({ timer }: { timer: ShownTimer }) {
  const [shown, setShown] = useState(timer.seconds);
  useEffect(() => {
    const tick = () => setShown(secondsNow(timer));
    tick();
    const clock = timer.isRunning ? setInterval(tick, 1000) : undefined;
    return () => clearInterval(clock);
  }, [timer]);
  return (
    <time role="timer" dateTime={`PT${shown}S`} className="tabular">
      {formatTimer(shown)}
    </time>
  );
}
