import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { abilities, canEver } from "#access/subject.ts";
import { AmendExpense } from "#features/expenses/components/amend-expense.tsx";
import { ExpenseFactList } from "#features/expenses/components/expense-facts.tsx";
import { RemoveExpenseForm } from "#features/expenses/components/expense-form.tsx";
import { ReceiptPanel } from "#features/expenses/components/receipt-panel.tsx";
import { acceptsExpenses } from "#features/expenses/model/expense-report-status.ts";
import { expenseToShow } from "#features/expenses/queries/expense-to-show.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

export const metadata: Metadata = { title: "Expense" };

/** An expense with its receipts beside it: one's own is corrected or taken back while its report is open, others are read. */
export default async function ExpensePage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "expenseReport.read")) notFound();
  const expense = (await expenseToShow(actor, id)) ?? notFound();
  const { ticket, report, version, categoryName, customerName, person, rejection } = expense;
  const may = abilities(actor, { ownerId: person.id }, ["expense.amend", "expense.remove"]);
  const isOpen = acceptsExpenses(report.status);
  const mayAmend = may["expense.amend"] && isOpen;
  const back =
    ticket && person.id === actor.id
      ? { href: `/tickets/${ticket.number}`, label: ticket.number }
      : { href: `/expenses/${report.id}`, label: "Expense report" };
  return (
    <>
      <PageHeader title={categoryName} meta={customerName ?? undefined} back={back} />
      <PageBody>
        <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-4">
            {rejection !== "" && (
              <Notice kind="bad" title="This expense was sent back.">
                {rejection}
              </Notice>
            )}
            {may["expense.amend"] && !isOpen && (
              <Notice
                kind="warn"
                title={`This expense is on a report that is ${report.status}.`}
                action={<ButtonLink href={`/expenses/${report.id}`}>Open the report</ButtonLink>}
              >
                It can be changed again when the report is recalled or rejected.
              </Notice>
            )}
            {mayAmend ? (
              <AmendExpense actor={actor} expense={expense} />
            ) : (
              <ExpenseFactList expense={expense} desk={actor.desk} />
            )}
            {mayAmend && may["expense.remove"] && (
              <Section title="Added by mistake?">
                <p className="mb-2 text-muted">It leaves the report; the record keeps what it was.</p>
                <RemoveExpenseForm expenseId={id} version={version} />
              </Section>
            )}
          </div>
          <ReceiptPanel actor={actor} expenseId={id} mayChange={mayAmend} />
        </div>
      </PageBody>
    </>
  );
}
