import { z } from "zod";
import type { FormText } from "#kernel/merge.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { type CategoryLayout, fieldsAskedFor, type LayoutField, layoutFacts } from "./category-layout.ts";
import { longText } from "./ticket-input.ts";

/** The work on a ticket is done; the resolution may be said at once. */
export const completeTicketInput = z.strictObject({
  ticketId: z.uuid(),
  resolution: longText("A resolution").optional(),
  /** The resolution that the form showed. */
  wasResolution: longText("A resolution").optional(),
  /** Whoever completes it knows of the important things and the timers that are open. */
  despite: z.stringbool().default(false),
});

/** What is still open on a ticket that is about to be completed. */
export interface OpenMatters {
  /** Fields that its category asks for before it is completed, and that are empty. */
  readonly missing: readonly LayoutField[];
  /** Important things on its checklist that nobody did. */
  readonly importantItems: readonly string[];
  /** Whose timers run on it. */
  readonly timersOf: readonly string[];
}

/** The fields that a category asks for before a ticket is completed and that are empty. */
export function missingToComplete(
  layout: CategoryLayout,
  fields: FormText,
  hasTechnician: boolean,
): readonly LayoutField[] {
  return fieldsAskedFor(layout, "complete").filter((field) => {
    if (field === "statusId") return false;
    return field === "assignee" ? !hasTechnician : (fields[field] ?? "").trim() === "";
  });
}

/** Why a ticket cannot be completed as it stands: empty fields always, what is otherwise open unless it is said to be known. */
export function objectionToCompletion(number: string, open: OpenMatters, despite: boolean): Refusal | undefined {
  if (open.missing.length > 0) {
    const words = open.missing.map((field) => layoutFacts[field].label.toLowerCase()).join(", ");
    return {
      kind: "rule",
      message: `${number} cannot be completed yet. Fill in first: ${words}.`,
      fields: Object.fromEntries(open.missing.map((field) => [field, layoutFacts[field].ask])),
    };
  }
  const asked = openInWords(open);
  if (despite || asked.length === 0) return undefined;
  return {
    ...objectionAt("despite", "Tick this to complete it anyway."),
    message: `${number}: ${asked.join(" ")}`,
  };
}

/** What is open, in sentences. */
export function openInWords({ importantItems, timersOf }: OpenMatters): readonly string[] {
  const items = importantItems.length;
  return [
    ...(items === 0
      ? []
      : [
          items === 1
            ? "An important item of the checklist is open."
            : `${items} important items of the checklist are open.`,
        ]),
    ...(timersOf.length === 0
      ? []
      : [
          `${timersOf.length === 1 ? "The timer" : "Timers"} of ${timersOf.join(", ")} ${timersOf.length === 1 ? "runs" : "run"} on it.`,
        ]),
  ];
}
