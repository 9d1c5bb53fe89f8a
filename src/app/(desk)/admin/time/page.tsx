import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { organizationSettings } from "#features/organization/queries/organization-settings.ts";
import { TimeRulesForm } from "#features/time/components/time-rules-form.tsx";
import { TimeSettingsTabs } from "#features/time/components/time-settings-tabs.tsx";
import { timeRulesOf } from "#features/time/model/time-rules.ts";
import { currentActor } from "#server/session.ts";
import { TextLink } from "#ui/anchor.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Time" };

/** What the desk asks of time, for the administrator. */
export default async function TimeRulesPage() {
  const actor = await currentActor();
  if (!canEver(actor, "timeRules.edit")) notFound();
  const { version } = (await organizationSettings(actor)) ?? notFound();
  return (
    <>
      <PageHeader title="Time" meta="A change holds for entries that are saved after it" />
      <TimeSettingsTabs current="rules" />
      <PageBody narrow>
        <TimeRulesForm key={version} version={version} rules={timeRulesOf(actor.desk)} />
        <p className="mt-4 text-muted text-sm">
          Whether completed tickets take time is set under <TextLink href="/admin/organization">Organization</TextLink>.
        </p>
      </PageBody>
    </>
  );
}
