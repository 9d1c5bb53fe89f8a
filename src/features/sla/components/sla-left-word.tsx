import type { Clock } from "#features/activity/model/clock.ts";
import { Nothing } from "#ui/display/nothing.tsx";
import { slaWords } from "../model/sla-left.ts";
import { SlaLeftFace } from "./sla-left-face.tsx";

/** How much time the next promise of a ticket has left; red when it presses, with a sign when it is broken. */
export function SlaLeftWord({ dueAt, clock }: { dueAt: Date | null; clock: Clock }) {
  return dueAt ? <SlaLeftFace left={slaWords(dueAt, clock)} /> : <Nothing />;
}
