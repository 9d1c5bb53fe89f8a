import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CustomerForm } from "#features/customers/components/customer-form.tsx";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "New customer" };

/** A new customer is written down. */
export default async function NewCustomerPage() {
  if (!canEver(await currentActor(), "customer.create")) notFound();
  return (
    <>
      <PageHeader title="New customer" back={{ href: "/customers", label: "Customers" }} />
      <PageBody narrow>
        <CustomerForm />
      </PageBody>
    </>
  );
}
