import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { AgreementNotice } from "#features/billing/components/agreement-notice.tsx";
import { ConservationTable } from "#features/billing/components/conservation-table.tsx";
import { PileOfThings } from "#features/billing/components/pile-of-things.tsx";
import { SpanForm } from "#features/billing/components/span-form.tsx";
import { parseConservation, wordAboutDays } from "#features/billing/model/conservation.ts";
import { conservation, unwrittenTimers } from "#features/billing/queries/conservation.ts";
import { customersToNarrowBy } from "#features/billing/queries/customers-to-narrow-by.ts";
import { dayAt, formatSpan } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

export const metadata = { title: "Conservation" };

/** Where every worked minute, material and expense of some days is, and that none is lost. */
export default async function ConservationPage({ searchParams }: PageProps<"/conservation">) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "billingItem.read")) notFound();
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const address = parseConservation(params, today);
  const { span, customerId } = address;
  const word = wordAboutDays(params);
  const [found, timers, customers] = await Promise.all([
    conservation(actor, span, customerId),
    unwrittenTimers(actor),
    customersToNarrowBy(actor, customerId),
  ]);
  const customer = customers.find(({ value }) => value === customerId);
  return (
    <>
      <PageHeader
        title="Conservation"
        meta={[formatSpan(span, actor.desk.locale), customer?.label].filter(Boolean).join(" · ")}
      />
      <SpanForm address={address} customers={customers} today={today} />
      <PageBody className="pb-4!">
        {word && <Notice kind="warn" title={word} />}
        <AgreementNotice found={found} timers={timers} />
      </PageBody>
      <ConservationTable found={found} address={address} habits={actor.desk} />
      {address.state && <PileOfThings actor={actor} address={address} state={address.state} now={now} />}
    </>
  );
}
