import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { callerNamed, firstCustomers } from "#features/customers/queries/caller-named.ts";
import { customerById } from "#features/customers/queries/customer-by-id.ts";
import { isAnyCustomer } from "#features/customers/queries/customers-in-list.ts";
import { CallerPicker } from "#features/tickets/components/caller-picker.tsx";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { TakenCall } from "./taken-call.tsx";

export const metadata: Metadata = { title: "New ticket" };

/** Taking a call: who it is, then what it is about, beside what they already wait for. */
export default async function NewTicketPage({ searchParams }: { searchParams: Promise<{ caller?: string }> }) {
  const [actor, { caller }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "ticket.create")) notFound();
  const [named, customers, isAny] = await Promise.all([
    callerNamed(actor, caller),
    firstCustomers(actor),
    isAnyCustomer(actor),
  ]);
  const customer = named && (await customerById(actor, named.customerId));
  const contact = customer?.contacts.find(({ id }) => id === named?.contactId);
  const chosen = named && (named.contactId ? `contact:${named.contactId}` : `customer:${named.customerId}`);
  const options = customers.map(({ id, name, phone }) => ({ value: `customer:${id}`, label: name, hint: phone }));
  if (customer && contact && chosen) {
    options.unshift({ value: chosen, label: `${contact.name} · ${customer.name}`, hint: contact.phone });
  } else if (customer && chosen && !options.some(({ value }) => value === chosen)) {
    options.unshift({ value: chosen, label: customer.name, hint: customer.phone });
  }
  return (
    <>
      <PageHeader title="New ticket" />
      <PageBody>
        {isAny ? (
          <CallerPicker options={options} chosen={chosen} focus={!customer} />
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
        {customer && <TakenCall actor={actor} customer={customer} contactId={named?.contactId} />}
      </PageBody>
    </>
  );
}
