import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { canEver } from "#access/subject.ts";
import { ListedPrices } from "#features/catalogue/components/listed-prices.tsx";
import {
  GiveToCustomerForm,
  NewPriceForm,
  PriceListForm,
  TakeFromCustomerForm,
} from "#features/catalogue/components/price-list-forms.tsx";
import { habitsOf } from "#features/catalogue/model/habits.ts";
import { priceListById } from "#features/catalogue/queries/price-lists.ts";
import { currentActor } from "#server/session.ts";
import { Badge } from "#ui/badge.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Price list" };

/** One price list: its prices, and the customers who pay them. */
export default async function PriceListPage({ params, searchParams }: PageProps<"/admin/price-lists/[id]">) {
  const [actor, { id }, { q }] = await Promise.all([currentActor(), params, searchParams]);
  if (!canEver(actor, "priceList.read") || !z.uuid().safeParse(id).success) notFound();
  const text = String(q ?? "").replaceAll("\u0000", "");
  const list = (await priceListById(actor, id, text)) ?? notFound();
  const { sign } = habitsOf(actor.desk);
  const mayGive = canEver(actor, "priceList.give");
  return (
    <>
      <PageHeader
        title={list.name}
        meta={list.isActive ? `${list.products} prices` : <Badge tone="amber">Switched off</Badge>}
        back={{ href: "/admin/price-lists", label: "Price lists" }}
      />
      <PageBody className="lg:grid-cols-[minmax(0,1fr)_22rem]">
        <ListedPrices
          listId={id}
          prices={list.prices}
          text={text}
          desk={actor.desk}
          mayEdit={canEver(actor, "priceList.setPrice")}
        />
        <div className="grid content-start gap-6">
          {canEver(actor, "priceList.setPrice") && (
            <Section title="Add a price">
              <NewPriceForm key={list.products} priceListId={id} sign={sign} />
            </Section>
          )}
          <Section title="Given to" meta={list.customers.length === 0 ? "nobody" : undefined}>
            <ul className="mb-3 grid gap-1">
              {list.customers.map((customer) => (
                <li key={customer.id} className="flex items-center justify-between gap-2">
                  {customer.name}
                  {mayGive && <TakeFromCustomerForm customerId={customer.id} name={customer.name} />}
                </li>
              ))}
            </ul>
            {mayGive && list.isActive && (
              <GiveToCustomerForm key={list.customers.length} priceListId={id} customers={[]} />
            )}
          </Section>
          {canEver(actor, "priceList.edit") && (
            <Section title="Name and state">
              <PriceListForm key={list.version} list={list} />
            </Section>
          )}
        </div>
      </PageBody>
    </>
  );
}
