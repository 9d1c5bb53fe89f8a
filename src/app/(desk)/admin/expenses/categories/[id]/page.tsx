import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CategoryForm } from "#features/expenses/components/category-form.tsx";
import { categoriesInList, taxChoices, typedCategory } from "#features/expenses/queries/expense-settings.ts";
import { currencySign } from "#kernel/money.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Expense category" };

/** One category of expenses with its rule, or a new one. */
export default async function ExpenseCategoryPage({ params }: PageProps<"/admin/expenses/categories/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "expenseCategory.edit")) notFound();
  const [all, taxes] = await Promise.all([categoriesInList(actor), taxChoices(actor)]);
  const start = all.find((row) => row.id === id);
  if (id !== "new" && !start) notFound();
  return (
    <>
      <PageHeader
        title={start?.name ?? "New category"}
        back={{ href: "/admin/expenses", label: "Expense categories" }}
      />
      <PageBody narrow>
        <CategoryForm
          key={start?.version}
          start={start}
          typed={start ? typedCategory(start, actor) : {}}
          taxes={taxes}
          sign={currencySign(actor.desk.currency, actor.desk.locale)}
        />
      </PageBody>
    </>
  );
}
