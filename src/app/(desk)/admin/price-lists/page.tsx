import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { NewPriceListForm } from "#features/catalogue/components/price-list-forms.tsx";
import { priceLists } from "#features/catalogue/queries/price-lists.ts";
import { currentActor } from "#server/session.ts";
import { StatusDot } from "#ui/badge.tsx";
import { Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Price lists" };

/** The price lists: prices that differ from the catalogue's, for the customers they are given to. */
export default async function PriceListsPage() {
  const actor = await currentActor();
  if (!canEver(actor, "priceList.read")) notFound();
  const lists = await priceLists(actor);
  return (
    <>
      <PageHeader title="Price lists" meta="Prices that differ from the catalogue's, for some customers" />
      <Table
        label="Price lists"
        spread
        columns={[
          { key: "name", head: "Price list", main: true, cell: ({ name }) => name },
          { key: "products", head: "Products", numeric: true, cell: ({ products }) => products },
          { key: "customers", head: "Customers", numeric: true, phone: "end", cell: ({ customers }) => customers },
          {
            key: "state",
            head: "State",
            cell: ({ isActive }) => (
              <StatusDot tone={isActive ? "green" : "neutral"} hollow={!isActive}>
                {isActive ? "Its prices count" : "Switched off"}
              </StatusDot>
            ),
          },
        ]}
        rows={lists}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/admin/price-lists/${id}`}
        empty={<Empty>No price lists yet: every customer pays what the catalogue says.</Empty>}
      />
      {canEver(actor, "priceList.create") && (
        <PageBody narrow>
          <Section title="New price list" className="mt-4">
            <NewPriceListForm />
          </Section>
        </PageBody>
      )}
    </>
  );
}
