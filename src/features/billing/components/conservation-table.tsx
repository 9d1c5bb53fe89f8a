import type { Desk } from "#access/actor.ts";
import { Anchor } from "#ui/anchor.tsx";
import { StatusDot } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { Amount, ClockTime } from "#ui/display/numbers.tsx";
import { Table } from "#ui/display/table.tsx";
import { type BillingState, billingStateLabels, billingStates, type ThingKind } from "../model/billing-state.ts";
import { type Conservation, type ConservationAddress, hrefOfConservation, type Sum } from "../model/conservation.ts";

type Habits = Pick<Desk, "currency" | "locale">;

/** Where everything of a span of days stands: a row for each state, a column for each kind, every pile a link to what lies in it. */
export function ConservationTable({
  found,
  address,
  habits,
}: {
  found: Conservation;
  address: ConservationAddress;
  habits: Habits;
}) {
  const { span, customerId } = address;
  const whole = { span, ...(customerId ? { customerId } : {}) };
  const pile = (state: BillingState, kind: ThingKind, shown: (sum: Sum) => React.ReactNode) => {
    const sum = found.piles[state][kind];
    if (sum.things === 0) return <Nothing />;
    return (
      <Anchor
        href={`${hrefOfConservation({ ...whole, state, kind })}#pile`}
        className="inline-block text-accent-ink underline decoration-accent-line underline-offset-3 hover:decoration-current max-md:py-1"
      >
        {shown(sum)}
      </Anchor>
    );
  };
  const worth = ({ worth }: Sum) => <Amount of={worth} {...habits} />;
  const worked = ({ worked }: Sum) => <ClockTime of={worked} />;
  const named = (name: string, shown: (sum: Sum) => React.ReactNode) => (sum: Sum) => (
    <>
      <span className="text-muted md:hidden">{name} </span>
      {shown(sum)}
    </>
  );
  return (
    <Table
      label="Where everything stands"
      rows={billingStates}
      rowKey={(state) => state}
      columns={[
        {
          key: "state",
          head: "State",
          cell: (state) => {
            const { text, tone, about } = billingStateLabels[state];
            return (
              <span className="flex items-baseline">
                <span className="w-32 shrink-0">
                  <StatusDot tone={tone}>{text}</StatusDot>
                </span>
                <span className="font-normal text-muted max-lg:hidden">{about}</span>
              </span>
            );
          },
          main: true,
          total: "Everything",
        },
        {
          key: "worked",
          head: "Worked",
          numeric: true,
          cell: (state) => pile(state, "time", named("Worked", worked)),
          total: worked(found.whole.time),
        },
        {
          key: "time",
          head: "Worth of time",
          numeric: true,
          cell: (state) => (found.piles[state].time.things === 0 ? <Nothing /> : worth(found.piles[state].time)),
          total: worth(found.whole.time),
        },
        {
          key: "materials",
          head: "Materials",
          numeric: true,
          cell: (state) => pile(state, "material", named("Materials", worth)),
          total: worth(found.whole.material),
        },
        {
          key: "expenses",
          head: "Expenses",
          numeric: true,
          cell: (state) => pile(state, "expense", named("Expenses", worth)),
          total: worth(found.whole.expense),
        },
      ]}
    />
  );
}
