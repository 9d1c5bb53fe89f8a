import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { ImportExchangeRatesForm, NewExchangeRateForm } from "#features/expenses/components/exchange-rate-forms.tsx";
import { ExchangeRateTable } from "#features/expenses/components/exchange-rate-table.tsx";
import { ExpenseSettingsTabs } from "#features/expenses/components/expense-settings-tabs.tsx";
import { exchangeRatesInList } from "#features/expenses/queries/expense-settings.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Currencies" };

/** What other currencies are worth from which day on. */
export default async function CurrenciesPage() {
  const actor = await currentActor();
  if (!canEver(actor, "exchangeRate.set")) notFound();
  const rows = await exchangeRatesInList(actor);
  return (
    <>
      <PageHeader title="Expenses" meta="What was paid in another currency counts at the rate of its day" />
      <ExpenseSettingsTabs current="currencies" />
      <PageBody narrow>
        <Section title="New rate">
          <NewExchangeRateForm currency={actor.desk.currency} today={dayAt(new Date(), actor.timeZone)} />
        </Section>
        <Section title="Rates" framed>
          <ExchangeRateTable rows={rows} desk={actor.desk} />
        </Section>
        <Section title="Import">
          <ImportExchangeRatesForm />
        </Section>
      </PageBody>
    </>
  );
}
