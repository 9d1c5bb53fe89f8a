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
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { download } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata = { title: "Timesheets" };

/** The timesheets that one may see, narrowed by where they stand. */
export default async function TimesheetsPage({ searchParams }: PageProps<"/timesheets">) {
  const [actor, { show, ticked }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "timesheet.read")) notFound();
  const filter = typeof show === "string" && isTimesheetFilter(show) ? show : "unapproved";
  const rows = await timesheetsInList(actor, filter, new Date());
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
          otherwise={hrefOfTimesheets("approved", paying === "all" ? "none" : "all")}
        >
          <TimesheetList rows={rows} habits={actor.desk} filter={filter} paying={paying} />
        </PayManyForm>
      ) : (
        <TimesheetList rows={rows} habits={actor.desk} filter={filter} />
      )}
    </>
  );
}
