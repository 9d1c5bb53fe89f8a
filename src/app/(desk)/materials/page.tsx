import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { PartsRun } from "#features/materials/components/parts-run.tsx";
import { materialsToOrder } from "#features/materials/queries/materials-to-order.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { Tab, Tabs } from "#ui/layout/tabs.tsx";

export const metadata: Metadata = { title: "Materials to order" };

const tabs = [
  ["order", "To order"],
  ["receive", "On order"],
  ["deliver", "Arrived"],
] as const;

/** What tickets wait for: to be ordered, to arrive, to be handed over. */
export default async function MaterialsPage({ searchParams }: PageProps<"/materials">) {
  const [actor, { show }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "material.receive")) notFound();
  const event = tabs.find(([key]) => key === show)?.[0] ?? "order";
  const rows = await materialsToOrder(actor, event);
  return (
    <>
      <PageHeader title="Materials to order" meta="What tickets wait for" />
      <Tabs label="Materials">
        {tabs.map(([key, label]) => (
          <Tab key={key} href={key === "order" ? "/materials" : `/materials?show=${key}`} current={key === event}>
            {label}
          </Tab>
        ))}
      </Tabs>
      <PageBody>
        <PartsRun actor={actor} event={event} rows={rows} />
      </PageBody>
    </>
  );
}
