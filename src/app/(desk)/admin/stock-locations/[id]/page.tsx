import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { LocationForm } from "#features/stock/components/location-form.tsx";
import { locationToKeep } from "#features/stock/queries/locations-to-keep.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Stock location" };

/** One place where stock is kept, or a new one. */
export default async function StockLocationPage({ params }: PageProps<"/admin/stock-locations/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "stockLocation.edit")) notFound();
  const { location, people } = await locationToKeep(actor, id);
  if (id !== "new" && !location) notFound();
  return (
    <>
      <PageHeader
        title={location?.name ?? "New stock location"}
        back={{ href: "/admin/stock-locations", label: "Stock locations" }}
      />
      <PageBody narrow>
        <LocationForm key={location?.version} start={location} people={people} />
      </PageBody>
    </>
  );
}
