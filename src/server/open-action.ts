import "server-only";
import { headers } from "next/headers";
import type { FormAction, FormState } from "#kernel/form-state.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { refusedState, typedIn } from "#server/action.ts";
import { databaseGone } from "#server/command.ts";
import { isDatabaseGone } from "#server/db.ts";
import { isFromOurPages } from "#server/origin.ts";

/** Makes a step of the signed-out postable (signing in, setting up, a first password): only the origin is checked for it. */
export function openAction(step: (data: FormData) => Promise<Refusal | FormState>): FormAction {
  return async (_state, data) => {
    if (!isFromOurPages(await headers())) {
      const message = "This form was not sent from Tallydesk, so nothing was done.";
      return refusedState({ kind: "forbidden", message }, typedIn(data));
    }
    try {
      const answer = await step(data);
      return "status" in answer ? answer : refusedState(answer, typedIn(data));
    } catch (error) {
      if (isDatabaseGone(error)) return refusedState(databaseGone, typedIn(data));
      throw error;
    }
  };
}
