import { useRef, useState } from "react";
import type { DriveStart } from "../model/expense-start.ts";

const isDrive = (answer: unknown): answer is DriveStart =>
  typeof answer === "object" && answer !== null && "distance" in answer && "destination" in answer;

/** How one drives to a ticket's place or to a customer, asked for as soon as either is said; a ticket knows better. */
export function useRememberedDrive() {
  const [drive, setDrive] = useState<DriveStart>();
  const said = useRef({ ticket: "", customer: "" });
  const asked = useRef(0);
  async function ask(change: { readonly ticket?: string; readonly customer?: string }) {
    said.current = { ...said.current, ...change };
    const { ticket, customer } = said.current;
    const number = ticket.trim().toUpperCase();
    const isNumber = /^T\d{8}\.\d{4,}$/.test(number);
    if (!isNumber && customer === "") return;
    asked.current += 1;
    const turn = asked.current;
    const query = new URLSearchParams(isNumber ? { ticket: number } : { customer });
    const answer = await fetch(`/api/expenses/drive?${query}`).catch(() => undefined);
    const found: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
    if (turn === asked.current && isDrive(found)) setDrive(found);
  }
  return { drive, ask };
}
