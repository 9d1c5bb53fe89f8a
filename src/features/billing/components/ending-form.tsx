import type { ReactNode } from "react";
import type { FormAction } from "#kernel/form-state.ts";
import { TextLink } from "#ui/anchor.tsx";
import { ChipLink } from "#ui/display/chips.tsx";
import { Field } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import {
  coverBillingItemsAction,
  postBillingItemsAction,
  takeBackBillingItemsAction,
  writeOffBillingItemsAction,
} from "../actions.ts";
import type { BillingEvent } from "../model/billing-state.ts";
import { type ConservationAddress, hrefOfConservation } from "../model/conservation.ts";

interface Ending {
  readonly action: FormAction;
  readonly choice: string;
  readonly button: string;
  readonly about: string;
  readonly field?: { readonly name: string; readonly label: string; readonly placeholder: string };
}

const reason = (placeholder: string) => ({ name: "reason", label: "Reason", placeholder });

const endings: Record<BillingEvent, Ending> = {
  post: {
    action: postBillingItemsAction,
    choice: "Bill",
    button: "Mark the ticked ones as billed",
    about: "What is billed never changes again.",
    field: { name: "reference", label: "Invoice", placeholder: "2026-0117" },
  },
  cover: {
    action: coverBillingItemsAction,
    choice: "Cover by contract",
    button: "Mark the ticked ones as covered",
    about: "For what the ticket’s contract pays for.",
  },
  writeOff: {
    action: writeOffBillingItemsAction,
    choice: "Write off",
    button: "Write the ticked ones off",
    about: "Your name and the reason stay with each of them.",
    field: reason("Goodwill: we caused the outage"),
  },
  takeBack: {
    action: takeBackBillingItemsAction,
    choice: "Take back",
    button: "Take the ticked ones back",
    about: "They are ready to bill again, and the reason is on record.",
    field: reason("Invoice was cancelled"),
  },
};

/** What can be done with the things of a pile: one ending at a time, for all that are ticked. None is ticked unasked. */
export function EndingForm({
  address,
  events,
  children,
}: {
  address: ConservationAddress;
  /** What may be done with things of this state by whoever looks. */
  events: readonly [BillingEvent, ...BillingEvent[]];
  children: ReactNode;
}) {
  const chosen = events.find((event) => event === address.act) ?? events[0];
  const { action, button, about, field } = endings[chosen];
  const ticked = address.ticked === true;
  return (
    <ActionForm key={chosen} action={action} guard={false} label={button} className="grid">
      <div className="grid gap-2 border-line border-t px-4 py-2.5 md:px-5">
        {events.length > 1 && (
          <nav aria-label="What to do with the ticked ones" className="flex flex-wrap gap-2">
            {events.map((event) => (
              <ChipLink key={event} href={hrefOfConservation({ ...address, act: event })} current={event === chosen}>
                {endings[event].choice}
              </ChipLink>
            ))}
          </nav>
        )}
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          {field && <Field {...field} required width="half" />}
          <SubmitButton look="secondary" sending="Saving…">
            {button}
          </SubmitButton>
          <span className="py-1.5 text-muted text-sm">{about}</span>
          <span className="py-1.5">
            <TextLink href={hrefOfConservation({ ...address, act: chosen, ticked: !ticked })}>
              {ticked ? "Tick none" : "Tick all"}
            </TextLink>
          </span>
        </div>
      </div>
      {children}
    </ActionForm>
  );
}
