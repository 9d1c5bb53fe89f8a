import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CategoryTable } from "#features/expenses/components/category-table.tsx";
import { ExpenseSettingsTabs } from "#features/expenses/components/expense-settings-tabs.tsx";
import { categoriesInList } from "#features/expenses/queries/expense-settings.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Expense categories" };

/** What people spend money on, and the rule of each. */
export default async function ExpenseCategoriesPage() {
  const actor = await currentActor();
  if (!canEver(actor, "expenseCategory.edit")) notFound();
  const action = (
    <ButtonLink href="/admin/expenses/categories/new" look="primary" icon={plus}>
      New category
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Expenses" meta="What people spend money on, and the rule of each" action={action} />
      <ExpenseSettingsTabs current="categories" />
      <CategoryTable rows={await categoriesInList(actor)} desk={actor.desk} />
    </>
  );
}
