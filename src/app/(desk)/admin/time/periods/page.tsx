import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { AskChange, ConfirmChange, PeriodsNow } from "#features/time/components/periods.tsx";
import { TimeSettingsTabs } from "#features/time/components/time-settings-tabs.tsx";
import { changeOfPeriods } from "#features/time/queries/change-of-periods.ts";
import { addDaysTo, dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Timesheet periods" };

/** How long timesheets run, and what would happen if that changed: said before it is done, also without scripts. */
export default async function PeriodsPage({ searchParams }: PageProps<"/admin/time/periods">) {
  const [actor, { from, length }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "timesheetCalendar.change")) notFound();
  const now = new Date();
  const today = dayAt(now, actor.desk.timeZone);
  const asked =
    typeof from === "string" && typeof length === "string"
      ? await changeOfPeriods(actor, from, length, now)
      : undefined;
  return (
    <>
      <PageHeader title="Time" meta="How long a timesheet and an expense report run" />
      <TimeSettingsTabs current="periods" />
      <PageBody narrow className="mt-3">
        <PeriodsNow desk={actor.desk} today={today} />
        <Section title="Change from a day on">
          <AskChange
            from={asked?.startsOn ?? ""}
            length={asked?.length ?? actor.desk.timesheetPeriod}
            earliest={addDaysTo(today, 1)}
          />
        </Section>
        {asked && <ConfirmChange change={asked} locale={actor.desk.locale} />}
      </PageBody>
    </>
  );
}
