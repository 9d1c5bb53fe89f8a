import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { LocationTable } from "#features/stock/components/location-table.tsx";
import { locationsToKeep } from "#features/stock/queries/locations-to-keep.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { plus } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Stock locations" };

/** The places where stock is kept. */
export default async function StockLocationsPage() {
  const actor = await currentActor();
  if (!canEver(actor, "stockLocation.edit")) notFound();
  const rows = await locationsToKeep(actor);
  const action = (
    <ButtonLink href="/admin/stock-locations/new" look="primary" icon={plus}>
      New location
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Stock locations" meta="Rooms, and each technician's van" action={action} />
      {rows.length === 0 ? (
        <Empty>No location yet. Add the room where goods arrive, then a van for each technician.</Empty>
      ) : (
        <LocationTable rows={rows} />
      )}
    </>
  );
}
