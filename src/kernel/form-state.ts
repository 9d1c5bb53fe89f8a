import type { RefusalKind } from "#kernel/refusal.ts";

/** What a form knows after it was sent: nothing yet, done, or refused with everything that was typed. */
export type FormState =
  | { readonly status: "idle" }
  | {
      readonly status: "done";
      readonly message?: string;
      /** An address that is shown this once, to be copied. */
      readonly link?: string;
      /** What takes it back, where that can be done with one press. */
      readonly undo?: string;
      readonly key: string;
    }
  | {
      readonly status: "refused";
      readonly kind: RefusalKind;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>>;
      /** What was typed, so that nothing is lost. */
      readonly typed: Readonly<Record<string, string | string[]>>;
      /** For a conflict: what the record holds now, field by field. */
      readonly theirs?: Readonly<Record<string, string>>;
      /** When many were sent at once: what each got in their order, null where it was done. */
      readonly each?: readonly (string | null)[];
    };

/** What a form posts to: the state before and the fields, answered by the state after. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** A form that was not sent yet. */
export const idle: FormState = { status: "idle" };
