import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CustomerFilters } from "#features/customers/components/customer-filters.tsx";
import { CustomerTable } from "#features/customers/components/customer-table.tsx";
import { parseCustomerList, printCustomerList } from "#features/customers/model/customer-list-address.ts";
import { customersInList, isAnyCustomer } from "#features/customers/queries/customers-in-list.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { Empty } from "#ui/empty.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Customers" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The customers, by name. */
export default async function CustomersPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "customer.read")) notFound();
  const address = parseCustomerList(params);
  const { q, isActive } = address;
  const [{ rows, next }, isAny] = await Promise.all([customersInList(actor, address), isAnyCustomer(actor)]);
  const add = canEver(actor, "customer.create") && (
    <ButtonLink href="/customers/new" look="primary" icon={plus}>
      {isAny ? "New customer" : "Add your first customer"}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Customers" action={isAny && add} />
      {isAny && <CustomerFilters address={address} />}
      {rows.length > 0 ? (
        <CustomerTable rows={rows} />
      ) : isAny ? (
        <Empty action={<ButtonLink href="/customers">Show all active customers</ButtonLink>}>No customer fits.</Empty>
      ) : (
        <Empty action={add}>Nobody to work for yet. Tickets, time and expenses hang on a customer.</Empty>
      )}
      <Pagination
        newer="From the top"
        older="Next 50"
        newerHref={address.after ? printCustomerList({ q, isActive }) : undefined}
        olderHref={next && printCustomerList({ q, isActive, after: next })}
      />
    </>
  );
}
