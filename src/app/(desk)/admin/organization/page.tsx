import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsForm } from "#features/organization/components/settings-form.tsx";
import { organizationSettings } from "#features/organization/queries/organization-settings.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Organization" };

/** The habits of the organization, for the administrator. */
export default async function OrganizationPage() {
  const actor = await currentActor();
  const settings = (await organizationSettings(actor)) ?? notFound();
  return (
    <>
      <PageHeader title="Organization" meta={actor.desk.organizationName} />
      <PageBody narrow>
        <SettingsForm key={settings.version} {...settings} />
      </PageBody>
    </>
  );
}
