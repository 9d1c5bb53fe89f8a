import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { eventsFrom } from "#kernel/machine.ts";
import { Pagination } from "#ui/display/pagination.tsx";
import { type BillingState, billingMachine, billingStateLabels, thingWords } from "../model/billing-state.ts";
import { type ConservationAddress, hrefOfConservation } from "../model/conservation.ts";
import { thingsInState } from "../queries/things-in-state.ts";
import { EndingForm } from "./ending-form.tsx";
import { ThingList } from "./thing-list.tsx";

/** What lies in one pile, with what may be done with it. */
export async function PileOfThings({
  actor,
  address,
  state,
  now,
}: {
  actor: Actor;
  address: ConservationAddress;
  state: BillingState;
  now: Date;
}) {
  const { rows, after } = await thingsInState(actor, address);
  const [first, ...rest] = eventsFrom(billingMachine, state).filter((event) => canEver(actor, `billingItem.${event}`));
  const { after: _, ticked: __, ...pile } = address;
  const what = address.kind ? `: ${thingWords[address.kind].many}` : "";
  const list = (ticking?: "none" | "all") => (
    <ThingList
      rows={rows}
      state={state}
      ticking={ticking}
      habits={actor.desk}
      clock={{ now, timeZone: actor.timeZone }}
    />
  );
  return (
    <section aria-labelledby="pile" className="mt-6">
      <h2 id="pile" className="px-4 pb-2 font-semibold text-lg md:px-5">
        {billingStateLabels[state].text}
        {what}
      </h2>
      {first && rows.length > 0 ? (
        <EndingForm address={address} events={[first, ...rest]}>
          {list(address.ticked ? "all" : "none")}
        </EndingForm>
      ) : (
        list()
      )}
      <Pagination
        newer="First ones"
        older="More"
        newerHref={address.after ? hrefOfConservation(pile) : undefined}
        olderHref={after ? hrefOfConservation({ ...pile, after }) : undefined}
      />
    </section>
  );
}
