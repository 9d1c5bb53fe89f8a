import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can, canEver } from "#access/subject.ts";
import { NewContactForm } from "#features/customers/components/contact-forms.tsx";
import { ContactList } from "#features/customers/components/contact-list.tsx";
import { CustomerForm } from "#features/customers/components/customer-form.tsx";
import { customerById } from "#features/customers/queries/customer-by-id.ts";
import { currentActor } from "#server/session.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { pencil, plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { CustomerFacts, CustomerTickets, editedOf } from "./parts.tsx";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ edit?: string; contact?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  return { title: (await customerById(actor, id))?.name ?? "Not found" };
}

/** One customer: how to reach them, who works there, and what they wait for. */
export default async function CustomerPage({ params, searchParams }: Props) {
  const [actor, { id }, { edit, contact }] = await Promise.all([currentActor(), params, searchParams]);
  const customer = (await customerById(actor, id)) ?? notFound();
  const mayEdit = can(actor, "customer.edit", {});
  const mayAdd = can(actor, "contact.create", {});
  const may = {
    edit: can(actor, "contact.edit", {}),
    deactivate: can(actor, "contact.deactivate", {}),
    reactivate: can(actor, "contact.reactivate", {}),
  };
  return (
    <>
      <PageHeader
        title={customer.name}
        meta={!customer.isActive && <Badge>Inactive</Badge>}
        back={{ href: "/customers", label: "Customers" }}
        action={
          <>
            {mayEdit && !edit && (
              <ButtonLink href={`/customers/${id}?edit=1`} look="quiet" icon={pencil}>
                Edit
              </ButtonLink>
            )}
            {customer.isActive && canEver(actor, "ticket.create") && (
              <ButtonLink href={`/tickets/new?caller=customer:${id}`} look="primary" icon={plus}>
                New ticket
              </ButtonLink>
            )}
          </>
        }
      />
      <PageBody>
        {edit && mayEdit ? (
          <Section className="max-w-2xl">
            <CustomerForm customer={editedOf(customer)} />
          </Section>
        ) : (
          <CustomerFacts customer={customer} />
        )}
        <div className="grid gap-6 lg:grid-cols-2">
          <Section
            title="Contacts"
            action={
              mayAdd && (
                <ButtonLink href={`/customers/${id}?contact=new`} size="sm" icon={plus}>
                  Add contact
                </ButtonLink>
              )
            }
          >
            {mayAdd && contact === "new" && (
              <div className="mb-3 rounded-lg border border-line p-3">
                <NewContactForm customerId={id} />
              </div>
            )}
            {customer.contacts.length === 0 && contact !== "new" ? (
              <p className="text-muted text-sm">Nobody yet. Add who calls.</p>
            ) : (
              <ContactList customerId={id} contacts={customer.contacts} editedId={contact} may={may} />
            )}
          </Section>
          <CustomerTickets actor={actor} customerId={id} />
        </div>
      </PageBody>
    </>
  );
}
