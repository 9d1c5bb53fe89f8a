import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { abilities } from "#access/subject.ts";
import { AmendExpense } from "#features/expenses/components/amend-expense.tsx";
import { RemoveExpenseForm } from "#features/expenses/components/expense-form.tsx";
import { acceptsExpenses } from "#features/expenses/model/expense-report-status.ts";
import { expenseById } from "#features/expenses/queries/expense-by-id.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

export const metadata: Metadata = { title: "Expense" };

/** One's own expense, to be corrected or taken back while its report is open. */
export default async function ExpensePage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  const expense = z.uuid().safeParse(id).success ? await expenseById(actor, id) : undefined;
  const may = abilities(actor, { ownerId: expense?.person.id ?? "" }, ["expense.amend", "expense.remove"]);
  if (!expense || !may["expense.amend"]) notFound();
  const { ticket, report, version, categoryName, customerName } = expense;
  const back = ticket
    ? { href: `/tickets/${ticket.number}`, label: ticket.number }
    : { href: "/expenses", label: "Expenses" };
  const toReport = <ButtonLink href={`/expenses/${report.id}`}>Open the report</ButtonLink>;
  return (
    <>
      <PageHeader title={categoryName} meta={customerName ?? undefined} back={back} />
      <PageBody narrow>
        {!acceptsExpenses(report.status) ? (
          <Notice kind="warn" title={`This expense is on a report that is ${report.status}.`} action={toReport}>
            It can be changed again when the report is recalled or rejected.
          </Notice>
        ) : (
          <>
            <AmendExpense actor={actor} expense={expense} />
            {may["expense.remove"] && (
              <Section title="Added by mistake?">
                <p className="mb-2 text-muted">It leaves the report; the record keeps what it was.</p>
                <RemoveExpenseForm expenseId={id} version={version} />
              </Section>
            )}
          </>
        )}
      </PageBody>
    </>
  );
}
