import type { Actor } from "#access/actor.ts";
import { habitsOf } from "#features/catalogue/model/habits.ts";
import { productOptions } from "#features/catalogue/queries/product-options.ts";
import { dayAt } from "#kernel/calendar.ts";
import { materialChoices } from "../queries/material-choices.ts";
import { ShownMaterialForm } from "./shown-material-form.tsx";

/** The ticket's composer for what was used. */
export async function MaterialComposer({ actor, ticketId }: { actor: Actor; ticketId: string }) {
  const [likely, { bundles, ...choices }] = await Promise.all([productOptions(actor, ""), materialChoices(actor)]);
  return (
    <ShownMaterialForm
      ticketId={ticketId}
      likely={likely}
      choices={choices}
      bundles={bundles}
      today={dayAt(new Date(), actor.timeZone)}
      habits={habitsOf(actor.desk)}
    />
  );
}
