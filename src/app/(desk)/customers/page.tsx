import type { Metadata } from "next";
import Form from "next/form";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CustomerTable } from "#features/customers/components/customer-table.tsx";
import { parseCustomerList, printCustomerList } from "#features/customers/model/customer-list-address.ts";
import { customersInList, isAnyCustomer } from "#features/customers/queries/customers-in-list.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
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
  if (!isAny) return <NoCustomers add={add} />;
  return (
    <>
      <PageHeader title="Customers" action={add} />
      <Form action="/customers" className="contents" scroll={false}>
        <Toolbar
          end={
            <input
              type="search"
              name="q"
              key={q}
              defaultValue={q}
              maxLength={100}
              aria-label="Name or phone number"
              placeholder="Name or phone number"
              className="h-7 w-56 rounded-md border border-line-strong bg-canvas px-2 text-sm max-md:h-10"
            />
          }
        >
          <ChipLink href={printCustomerList({ q, isActive: true })} current={isActive}>
            Active
          </ChipLink>
          <ChipLink href={printCustomerList({ q, isActive: false })} current={!isActive}>
            Inactive
          </ChipLink>
          {!isActive && <input type="hidden" name="show" value="inactive" />}
        </Toolbar>
      </Form>
      {rows.length === 0 ? (
        <Empty action={<ButtonLink href="/customers">Show all active customers</ButtonLink>}>No customer fits.</Empty>
      ) : (
        <CustomerTable rows={rows} />
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

function NoCustomers({ add }: { add: React.ReactNode }) {
  return (
    <>
      <PageHeader title="Customers" />
      <Empty action={add}>Nobody to work for yet. Tickets, time and expenses hang on a customer.</Empty>
    </>
  );
}
