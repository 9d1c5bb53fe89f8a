import { hrefOfTimesheets } from "#features/time/model/timesheet-filter.ts";
import type { Minutes, Money } from "#kernel/quantity.ts";
import { Amount, Duration } from "#ui/display/numbers.tsx";
import { Stat, Stats } from "#ui/display/stat.tsx";
import { Section } from "#ui/layout/panel.tsx";

/** What waits for one's decision, and what nobody has approved yet. */
export function ApproverPanel({
  waiting,
  unapproved,
  habits,
}: {
  waiting: { readonly timesheets: number; readonly reports: number; readonly expenses: Money };
  unapproved: { readonly worked: Minutes; readonly amount: Money };
  habits: { readonly currency: string; readonly locale: string };
}) {
  const tone = (count: number) => (count > 0 ? "amber" : undefined);
  return (
    <Section title="Approvals">
      <Stats>
        <Stat label="Timesheets waiting" value={waiting.timesheets} href="/approvals" tone={tone(waiting.timesheets)} />
        <Stat
          label="Expense reports waiting"
          value={waiting.reports}
          note={waiting.reports > 0 && <Amount of={waiting.expenses} {...habits} />}
          href="/approvals"
          tone={tone(waiting.reports)}
        />
        <Stat
          label="Hours not approved"
          value={<Duration of={unapproved.worked} />}
          href={hrefOfTimesheets("unapproved")}
        />
        <Stat
          label="Money not approved"
          value={<Amount of={unapproved.amount} {...habits} />}
          note="billable work"
          href={hrefOfTimesheets("unapproved")}
        />
      </Stats>
    </Section>
  );
}
