"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isAsking, type ShownTimer } from "../model/shown-timer.ts";
import { secondsNow } from "./ticking.tsx";

/** Whether a timer asks if its person still works; when its time comes the page is asked again, for the evidence. */
export function useAsking(timer: ShownTimer | undefined): boolean {
  const router = useRouter();
  const [asks, setAsks] = useState(timer !== undefined && isAsking(timer, timer.seconds));
  useEffect(() => {
    if (!timer) return;
    const now = isAsking(timer, secondsNow(timer));
    setAsks(now);
    if (now || !timer.isRunning || timer.asksFrom == null) return;
    const look = setInterval(() => {
      if (!isAsking(timer, secondsNow(timer))) return;
      clearInterval(look);
      setAsks(true);
      router.refresh();
    }, 10_000);
    return () => clearInterval(look);
  }, [timer, router]);
  return asks;
}
