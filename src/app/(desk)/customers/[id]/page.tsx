import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can, canEver } from "#access/subject.ts";
import { CustomerForm } from "#features/customers/components/customer-form.tsx";
import { customerById } from "#features/customers/queries/customer-by-id.ts";
import { currentActor } from "#server/session.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { pencil, plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { type ChosenBelonging, CustomerBelongings } from "./belongings.tsx";
import { CustomerContacts } from "./contacts.tsx";
import { CustomerFacts, CustomerTickets, editedOf } from "./parts.tsx";
import { CustomerPrices } from "./prices.tsx";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ edit?: string; contact?: string } & ChosenBelonging>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  return { title: (await customerById(actor, id))?.name ?? "Not found" };
}

/** One customer: how to reach them, who works there, and what they wait for. */
export default async function CustomerPage({ params, searchParams }: Props) {
  const [actor, { id }, { edit, contact, ...chosen }] = await Promise.all([currentActor(), params, searchParams]);
  const customer = (await customerById(actor, id)) ?? notFound();
  const mayEdit = can(actor, "customer.edit", {});
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
          <div className="grid content-start gap-6">
            <CustomerContacts actor={actor} customer={customer} chosen={contact} />
            <CustomerBelongings actor={actor} customer={customer} chosen={chosen} />
          </div>
          <div className="grid content-start gap-6">
            <CustomerTickets actor={actor} customerId={id} />
            <CustomerPrices actor={actor} customerId={id} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
