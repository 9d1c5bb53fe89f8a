import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { ExpenseSettingsTabs } from "#features/expenses/components/expense-settings-tabs.tsx";
import { PaymentTypeForm } from "#features/expenses/components/payment-type-form.tsx";
import { PaymentTypeTable } from "#features/expenses/components/payment-type-table.tsx";
import { paymentTypesInList } from "#features/expenses/queries/expense-settings.ts";
import { currentActor } from "#server/session.ts";
import { TextLink } from "#ui/anchor.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Payment types" };

/** Whose money is spent; one is changed below the list, or a new one added. */
export default async function PaymentTypesPage({
  searchParams,
}: {
  searchParams: Promise<{ readonly edit?: string | string[] }>;
}) {
  const [actor, { edit }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "paymentType.edit")) notFound();
  const rows = await paymentTypesInList(actor);
  const start = rows.find(({ id }) => id === edit);
  const back = start && <TextLink href="/admin/expenses/payment-types">New payment type</TextLink>;
  return (
    <>
      <PageHeader title="Expenses" meta="Whose money is spent decides whether it is refunded" />
      <ExpenseSettingsTabs current="payment-types" />
      <PaymentTypeTable rows={rows} />
      <PageBody narrow>
        <Section title={start?.name ?? "New payment type"} action={back}>
          <PaymentTypeForm key={start ? `${start.id}${start.version}` : rows.length} start={start} />
        </Section>
      </PageBody>
    </>
  );
}
