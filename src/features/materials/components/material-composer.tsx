import type { Actor } from "#access/actor.ts";
import { habitsOf } from "#features/catalogue/model/habits.ts";
import { productOptions } from "#features/catalogue/queries/product-options.ts";
import { dayAt } from "#kernel/calendar.ts";
import { ShownMaterialForm } from "./shown-material-form.tsx";

/** The ticket's composer for what was used. */
export async function MaterialComposer({ actor, ticketId }: { actor: Actor; ticketId: string }) {
  return (
    <ShownMaterialForm
      ticketId={ticketId}
      likely={await productOptions(actor, "")}
      today={dayAt(new Date(), actor.timeZone)}
      habits={habitsOf(actor.desk)}
    />
  );
}
