import type { Actor } from "#access/actor.ts";
import { clockOf } from "#features/activity/model/clock.ts";
import { PayForm } from "#features/time/components/pay-forms.tsx";
import { currencySign, formatMoney, typedDecimal } from "#kernel/money.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Disclosure, Section } from "#ui/layout/panel.tsx";
import { payExpenseReportAction } from "../actions.ts";
import { acceptsExpenses } from "../model/expense-report-status.ts";
import { lineInWords } from "../model/line-in-words.ts";
import type { ReportView } from "../queries/expense-report.ts";
import { EditReportForm } from "./edit-report-form.tsx";
import { ExpenseTable } from "./expense-table.tsx";
import { RecallReportForm, SubmitReportForm } from "./report-acts.tsx";
import { ReportStory } from "./report-state.tsx";
import { ReportTotals } from "./report-totals.tsx";
import { ReviewForm } from "./review-form.tsx";
import { ReviewedItems } from "./reviewed-items.tsx";

/** An expense report whole: its story, totals and expenses, and what the reader may do with it. */
export function ReportScreen({
  actor,
  report,
  isRejecting = false,
}: {
  actor: Actor;
  report: ReportView;
  isRejecting?: boolean;
}) {
  const { desk } = actor;
  const isOwn = report.person.id === actor.id;
  const shown = { reportId: report.id, version: report.version };
  const { may } = report;
  const isDeciding = may.approve || may.reject;
  return (
    <div className="grid gap-4">
      <ReportStory report={report} approverNames={report.approverNames} clock={clockOf(actor)} isOwn={isOwn} />
      {may.pay && (
        <PayForm
          action={payExpenseReportAction}
          word="expense report"
          payable={{ reportId: report.id, version: report.version }}
        />
      )}
      {isDeciding ? (
        <ReviewForm report={report} isRejecting={isRejecting} href={`/expenses/${report.id}`}>
          <ReportTotals report={report} desk={desk} />
          <ReviewedItems report={report} desk={desk} />
        </ReviewForm>
      ) : (
        <>
          <ReportTotals report={report} desk={desk} />
          <Section framed title="Expenses" meta={may.submit && report.remarks.join(" · ")}>
            {report.lines.length === 0 ? (
              <Empty action={isOwn && <ButtonLink href="/expenses/new">Add an expense</ButtonLink>}>
                Nothing was spent in this period.
              </Empty>
            ) : (
              <ExpenseTable
                lines={report.lines.map((item) => lineInWords(item, desk))}
                total={formatMoney(report.total, desk.currency, desk.locale)}
                mayAmend={isOwn && acceptsExpenses(report.status)}
              />
            )}
          </Section>
        </>
      )}
      {may.edit && (
        <Disclosure summary="Cash advance and name" open={report.cashAdvance > 0}>
          <EditReportForm
            {...shown}
            name={report.name}
            cashAdvance={
              report.cashAdvance === 0
                ? ""
                : typedDecimal(report.cashAdvance, desk.currencyDecimals, desk.currencyDecimals, desk.locale)
            }
            sign={currencySign(desk.currency, desk.locale)}
          />
        </Disclosure>
      )}
      <div data-screen-only className="flex flex-wrap items-start gap-3 empty:hidden">
        {may.submit && (
          <>
            <SubmitReportForm {...shown} />
            <p className="self-center text-muted text-sm">
              It locks, and {report.approverNames.join(" and ") || "the approver"} is told in the app and by mail.
            </p>
          </>
        )}
        {may.recall && <RecallReportForm {...shown} />}
      </div>
    </div>
  );
}
