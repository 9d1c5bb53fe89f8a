import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { payTimesheetsAction } from "#features/time/actions.ts";
import { PayManyForm } from "#features/time/components/pay-forms.tsx";
import { TimesheetList } from "#features/time/components/timesheet-list.tsx";
import { hrefOfPayroll, isPayrollFilter } from "#features/time/model/payroll.ts";
import {
  hrefOfTimesheets,
  isTimesheetFilter,
  timesheetFilterNames,
  timesheetFilters,
} from "#features/time/model/timesheet-filter.ts";
import { timesheetsInList } from "#features/time/queries/timesheets-in-list.ts";
import { dayAt } from "#kernel/calendar.ts";
import { pageNumber } from "#kernel/page-number.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { download } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata = { title: "Timesheets" };

/** The timesheets that one may see, narrowed by where they stand. */
export default async function TimesheetsPage({ searchParams }: PageProps<"/timesheets">) {
  const [actor, { show, ticked, page: asked }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "timesheet.read")) notFound();
  const filter = typeof show === "string" && isTimesheetFilter(show) ? show : "unapproved";
  const page = pageNumber(asked);
  const now = new Date();
  const { rows, hasMore } = await timesheetsInList(actor, filter, now, page);
  const list = { rows, filter, habits: actor.desk, year: dayAt(now, actor.timeZone).slice(0, 4) };
  const mayPay = filter === "approved" && rows.length > 0 && canEver(actor, "timesheet.pay");
  const paying = ticked === "all" ? "all" : "none";
  return (
    <>
      <PageHeader
        title="Timesheets"
        meta={timesheetFilters[filter]}
        action={
          canEver(actor, "expenseReport.pay") && (
            <ButtonLink href="/expenses/reports" look="quiet">
              Expense reports
            </ButtonLink>
          )
        }
      />
      <Toolbar
        end={
          isPayrollFilter(filter) &&
          rows.length > 0 &&
          canEver(actor, "timesheet.pay") && (
            <ButtonLink href={hrefOfPayroll(filter)} icon={download} look="quiet" size="sm">
              Payroll file
            </ButtonLink>
          )
        }
      >
        {timesheetFilterNames.map((name) => (
          <ChipLink key={name} href={hrefOfTimesheets(name)} current={name === filter}>
            {timesheetFilters[name]}
          </ChipLink>
        ))}
      </Toolbar>
      {mayPay ? (
        <PayManyForm
          action={payTimesheetsAction}
          words="timesheets"
          paying={paying}
          otherwise={hrefOfTimesheets("approved", paying === "all" ? "none" : "all", page)}
        >
          <TimesheetList {...list} paying={paying} />
        </PayManyForm>
      ) : (
        <TimesheetList {...list} />
      )}
      <Pagination
        newerHref={page > 1 ? hrefOfTimesheets(filter, "none", page - 1) : undefined}
        olderHref={hasMore ? hrefOfTimesheets(filter, "none", page + 1) : undefined}
      />
    </>
  );
}
