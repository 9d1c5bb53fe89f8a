import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { payExpenseReportsAction } from "#features/expenses/actions.ts";
import { ExportExpensesForm } from "#features/expenses/components/export-expenses-form.tsx";
import { ReportsOfPeople } from "#features/expenses/components/reports-of-people.tsx";
import {
  hrefOfReports,
  isReportFilter,
  reportFilterNames,
  reportFilters,
} from "#features/expenses/model/report-filter.ts";
import { expenseReportsInList } from "#features/expenses/queries/expense-reports.ts";
import { PayManyForm } from "#features/time/components/pay-forms.tsx";
import { periodOf } from "#features/time/model/period.ts";
import { dayAt } from "#kernel/calendar.ts";
import { pageNumber } from "#kernel/page-number.ts";
import { currentActor } from "#server/session.ts";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata = { title: "Expense reports" };

/** The expense reports that one may see, narrowed by where they stand; what is approved is paid out from here. */
export default async function ExpenseReportsPage({ searchParams }: PageProps<"/expenses/reports">) {
  const [actor, { show, ticked, page: asked }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "expenseReport.read")) notFound();
  const mayPay = canEver(actor, "expenseReport.pay");
  const filter = typeof show === "string" && isReportFilter(show) ? show : mayPay ? "approved" : "waiting";
  const page = pageNumber(asked);
  const { rows, hasMore } = await expenseReportsInList(actor, filter, page);
  const isPaying = filter === "approved" && rows.length > 0 && mayPay;
  const paying = ticked === "all" ? "all" : "none";
  return (
    <>
      <PageHeader
        title="Expense reports"
        meta={reportFilters[filter].text}
        back={{ href: "/expenses", label: "Expenses" }}
      />
      <Toolbar end={mayPay && <ExportExpensesForm span={periodOf(actor.desk, dayAt(new Date(), actor.timeZone))} />}>
        {reportFilterNames.map((name) => (
          <ChipLink key={name} href={hrefOfReports(name)} current={name === filter}>
            {reportFilters[name].text}
          </ChipLink>
        ))}
      </Toolbar>
      {isPaying ? (
        <PayManyForm
          action={payExpenseReportsAction}
          words="expense reports"
          paying={paying}
          otherwise={hrefOfReports("approved", paying === "all" ? "none" : "all", page)}
        >
          <ReportsOfPeople rows={rows} desk={actor.desk} paying={paying} />
        </PayManyForm>
      ) : (
        <ReportsOfPeople rows={rows} desk={actor.desk} />
      )}
      <Pagination
        newer="Newer"
        older="Older"
        newerHref={page > 1 ? hrefOfReports(filter, "none", page - 1) : undefined}
        olderHref={hasMore ? hrefOfReports(filter, "none", page + 1) : undefined}
      />
    </>
  );
}
