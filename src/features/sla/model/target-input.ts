import { z } from "zod";
import { parseDuration } from "#kernel/duration.ts";
import type { Minutes } from "#kernel/quantity.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { milestoneNames } from "./milestones.ts";

/** An issue type, or one of its sub-issue types, as one choice: "issue:sub", or "issue:". */
const issuePicked = z
  .string()
  .regex(/^[0-9a-f-]{36}:([0-9a-f-]{36})?$/i, "Choose an issue type.")
  .transform((text) => {
    const [issueTypeId = "", subIssueTypeId = ""] = text.split(":");
    return { issueTypeId, subIssueTypeId: subIssueTypeId || null };
  })
  .refine(
    ({ issueTypeId, subIssueTypeId }) =>
      z.uuid().safeParse(issueTypeId).success &&
      (subIssueTypeId === null || z.uuid().safeParse(subIssueTypeId).success),
    "Choose an issue type.",
  );

const promised = (what: string) =>
  z
    .string()
    .default("")
    .transform((text, context): Minutes | null => {
      const typed = text.trim();
      if (typed === "") return null;
      const time = parseDuration(typed);
      if (time !== undefined && time > 0) return time;
      context.addIssue({ code: "custom", message: `${what} is a duration like 1h 30m, or nothing.` });
      return z.NEVER;
    });

/** What an agreement promises for one kind of issue, closer than for its priority alone. */
export const setTargetInput = z.strictObject({
  agreementId: z.uuid(),
  issue: issuePicked,
  priorityId: z.uuid({ error: "Choose one of the priorities." }),
  first_response: promised(milestoneNames.first_response),
  resolution_plan: promised(milestoneNames.resolution_plan),
  resolved: promised(milestoneNames.resolved),
});

/** A closer promise is taken back. */
export const removeTargetInput = z.strictObject({ agreementId: z.uuid(), targetId: z.uuid() });

/** Why these promises cannot be kept in the agreement, or undefined when they can. */
export function objectionToTarget(target: {
  readonly first_response: Minutes | null;
  readonly resolution_plan: Minutes | null;
  readonly resolved: Minutes | null;
}): Refusal | undefined {
  if (target.first_response || target.resolution_plan || target.resolved) return undefined;
  return objectionAt("resolved", "Say at least one time, or remove the promise.");
}
