import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { customersFound } from "#features/customers/queries/customers-found.ts";
import { cleanSearch } from "#features/tickets/model/ticket-list-address.ts";
import { numberMeant } from "#features/tickets/model/ticket-number.ts";
import { isThere, ticketsFound } from "#features/tickets/queries/tickets-found.ts";
import { asRoute } from "#kernel/route.ts";
import { shortestSearch } from "#kernel/search.ts";
import { currentActor } from "#server/session.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { Found } from "./found.tsx";

export const metadata: Metadata = { title: "Search" };

const most = 20;

/** What a few letters find, as far as the actor may see it; a ticket's number goes straight to the ticket. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const [actor, { q }] = await Promise.all([currentActor(), searchParams]);
  const words = cleanSearch(Array.isArray(q) ? q[0] : q) ?? "";
  const number = numberMeant(words);
  if (number && (await isThere(actor, number))) redirect(asRoute(`/tickets/${number}`));
  if (words.length < shortestSearch) {
    return (
      <>
        <PageHeader title="Search" />
        <Empty>Type at least {shortestSearch} characters of a ticket, a customer or a contact.</Empty>
      </>
    );
  }
  const [tickets, { customers, contacts }] = await Promise.all([
    ticketsFound(actor, words, most),
    customersFound(actor, words, most),
  ]);
  return (
    <>
      <PageHeader title={`Found for “${words}”`} />
      <Found words={words} tickets={tickets} customers={customers} contacts={contacts} most={most} />
    </>
  );
}
