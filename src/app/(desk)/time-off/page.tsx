import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { Balances } from "#features/internal-time/components/balances.tsx";
import { TimeOffForm } from "#features/internal-time/components/time-off-form.tsx";
import { TimeOffTable } from "#features/internal-time/components/time-off-table.tsx";
import { yearOf } from "#features/internal-time/model/allowance.ts";
import { ownBalances } from "#features/internal-time/queries/balances.ts";
import { codesToAskFor } from "#features/internal-time/queries/internal-time-codes.ts";
import { ownTimeOff } from "#features/internal-time/queries/time-off-requests.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Time off" };

/** One's own time off: what is left, what was asked for, and asking for more. */
export default async function TimeOffPage() {
  const actor = await currentActor();
  if (!canEver(actor, "timeOff.request")) notFound();
  const today = dayAt(new Date(), actor.timeZone);
  const [balances, rows, codes] = await Promise.all([
    ownBalances(actor, yearOf(today)),
    ownTimeOff(actor),
    codesToAskFor(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Time off"
        meta={String(yearOf(today))}
        action={
          <span className="lg:hidden">
            <ButtonLink href="#ask">Ask for time off</ButtonLink>
          </span>
        }
      />
      <PageBody>
        <Balances balances={balances} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <Section title="Asked for">
            <TimeOffTable rows={rows} locale={actor.desk.locale} />
          </Section>
          <Section framed title="Ask for time off" id="ask">
            <div className="p-3">
              <TimeOffForm key={rows.length} codes={codes} today={today} />
            </div>
          </Section>
        </div>
      </PageBody>
    </>
  );
}
