import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { NewCallerForm } from "#features/customers/components/new-caller-form.tsx";
import { callerNamed, firstCustomers } from "#features/customers/queries/caller-named.ts";
import { customerById } from "#features/customers/queries/customer-by-id.ts";
import { isAnyCustomer } from "#features/customers/queries/customers-in-list.ts";
import { shellCounts } from "#features/dashboards/queries/shell-counts.ts";
import { CallerPicker } from "#features/tickets/components/caller-picker.tsx";
import { UnfinishedCalls } from "#features/tickets/components/unfinished-calls.tsx";
import { categoriesForNewTickets } from "#features/tickets/queries/new-ticket-choices.ts";
import { CallTimer } from "#features/time/components/call-timer.tsx";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { callerOptions } from "./caller-options.ts";
import { TakenCall } from "./taken-call.tsx";

export const metadata: Metadata = { title: "New ticket" };

/** Taking a call: who it is, then what it is about, beside what they already wait for. */
export default async function NewTicketPage({ searchParams }: { searchParams: Promise<{ caller?: string }> }) {
  const [actor, { caller }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "ticket.create")) notFound();
  const [named, customers, isAny, { timers }, [standard]] = await Promise.all([
    callerNamed(actor, caller),
    firstCustomers(actor),
    isAnyCustomer(actor),
    shellCounts(actor),
    categoriesForNewTickets(),
  ]);
  const isTimed = isAny && standard?.startsTimer !== false && canEver(actor, "timer.start");
  const customer = named && (await customerById(actor, named.customerId));
  const contact = customer?.contacts.find(({ id }) => id === named?.contactId);
  const chosen = named && (named.contactId ? `contact:${named.contactId}` : `customer:${named.customerId}`);
  return (
    <>
      <PageHeader title="New ticket" />
      <PageBody>
        {isAny ? (
          <CallerPicker options={callerOptions(customers, customer, contact)} chosen={chosen} focus={!customer} />
        ) : (
          <Empty
            action={
              canEver(actor, "customer.create") && (
                <ButtonLink href="/customers/new" look="primary">
                  Add your first customer
                </ButtonLink>
              )
            }
          >
            A ticket is for a customer, and there is none yet.
          </Empty>
        )}
        {isAny && !customer && canEver(actor, "customer.create") && <NewCallerForm />}
        {isTimed && !timers.some(({ ticketId }) => ticketId === null) && <CallTimer />}
        {!customer && <UnfinishedCalls personId={actor.id} timeZone={actor.timeZone} locale={actor.desk.locale} />}
        {customer && <TakenCall actor={actor} customer={customer} contactId={named?.contactId} />}
      </PageBody>
    </>
  );
}
