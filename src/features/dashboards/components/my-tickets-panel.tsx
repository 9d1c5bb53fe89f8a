import { PriorityWord } from "#features/tickets/components/ticket-words.tsx";
import type { MyTicketCounts } from "#features/tickets/queries/my-ticket-counts.ts";
import { Stat, Stats } from "#ui/display/stat.tsx";
import { Section } from "#ui/layout/panel.tsx";

/** One's own open tickets in numbers; each opens the rows behind it. */
export function MyTicketsPanel({ counts }: { counts: MyTicketCounts }) {
  const { open, overdue, dueToday, openByPriority, unassigned } = counts;
  return (
    <Section title="My open tickets">
      <Stats>
        <Stat label="All" value={open.count} href={open.href} />
        <Stat label="Overdue" value={overdue.count} href={overdue.href} tone={overdue.count > 0 ? "red" : undefined} />
        <Stat
          label="Due today"
          value={dueToday.count}
          href={dueToday.href}
          tone={dueToday.count > 0 ? "amber" : undefined}
        />
        {openByPriority.map(({ name, rank, count, href }) => (
          <Stat key={name} label={<PriorityWord priority={{ name, rank }} />} value={count} href={href} />
        ))}
        <Stat label="Nobody's yet" value={unassigned.count} href={unassigned.href} />
      </Stats>
    </Section>
  );
}
