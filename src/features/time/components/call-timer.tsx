"use client";

import { useEffect, useRef } from "react";
import { idle } from "#kernel/form-state.ts";
import { startTimerAction } from "../actions.ts";

/** Begins to measure a call as soon as its form is shown; one that is measured already goes on. */
export function CallTimer() {
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    // A call is taken with or without a timer: a refusal here is no news for anybody.
    startTimerAction(idle, new FormData()).catch(() => {});
  }, []);
  return null;
}
