import type { Actor } from "#access/actor.ts";
import { periodOf } from "#features/time/model/period.ts";
import { dayAt, formatSpan } from "#kernel/calendar.ts";
import { Anchor } from "#ui/anchor.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { acceptsExpenses } from "../model/expense-report-status.ts";
import { spanOfReport } from "../model/report-name.ts";
import { expenseReport } from "../queries/expense-report.ts";
import { myExpenseReports, type ReportRow } from "../queries/expense-reports.ts";
import { ReportList } from "./report-list.tsx";
import { ReportScreen } from "./report-screen.tsx";
import { ReportState } from "./report-state.tsx";

const mostShownWhole = 4;

/** One's own reports: those that can still be worked on are shown whole, the others are one line each. */
export async function MyReports({ actor }: { actor: Actor }) {
  const rows = await myExpenseReports(actor);
  const period = periodOf(actor.desk, dayAt(new Date(), actor.timeZone));
  const atHand = (row: ReportRow) => row.period.startsOn === period.startsOn || acceptsExpenses(row.status);
  const whole = rows.filter(atHand).slice(0, mostShownWhole);
  const others = rows.filter((row) => !whole.includes(row));
  const hasCurrent = whole.some((row) => row.period.startsOn === period.startsOn);
  return (
    <>
      {!hasCurrent && (
        <Section title={`This period, ${formatSpan(period, actor.desk.locale)}`}>
          <Empty action={<ButtonLink href="/expenses/new">Add an expense</ButtonLink>}>
            Nothing yet. What you drive or pay for lands here by itself.
          </Empty>
        </Section>
      )}
      {whole.map((row) => (
        <WholeReport key={row.id} actor={actor} row={row} isCurrent={row.period.startsOn === period.startsOn} />
      ))}
      {others.length > 0 && (
        <Section framed title="Earlier reports">
          <ReportList rows={others} desk={actor.desk} />
        </Section>
      )}
    </>
  );
}

async function WholeReport({ actor, row, isCurrent }: { actor: Actor; row: ReportRow; isCurrent: boolean }) {
  const report = await expenseReport(actor, row.id);
  if (!report) return null;
  const span =
    row.name === "" ? spanOfReport(row, actor.desk.locale) : `${row.name}, ${spanOfReport(row, actor.desk.locale)}`;
  return (
    <Section
      title={
        <Anchor href={`/expenses/${row.id}`} className="hover:underline">
          {isCurrent ? `This period, ${span}` : span}
        </Anchor>
      }
      meta={<ReportState status={row.status} />}
    >
      <ReportScreen actor={actor} report={report} />
    </Section>
  );
}
