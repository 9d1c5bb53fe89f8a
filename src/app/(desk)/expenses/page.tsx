import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { MyReports } from "#features/expenses/components/my-reports.tsx";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Expenses" };

/** One's own expense reports: what is open first, what was decided below. */
export default async function ExpensesPage() {
  const actor = await currentActor();
  if (!canEver(actor, "expense.add")) notFound();
  return (
    <>
      <PageHeader
        title="Expenses"
        action={
          <>
            {actor.grants["expenseReport.read"] !== "own" && (
              <ButtonLink href="/expenses/reports" look="quiet">
                Everybody’s reports
              </ButtonLink>
            )}
            <ButtonLink href="/expenses/new" look="primary" icon={plus}>
              Add expense
            </ButtonLink>
          </>
        }
      />
      <PageBody>
        <MyReports actor={actor} />
      </PageBody>
    </>
  );
}
