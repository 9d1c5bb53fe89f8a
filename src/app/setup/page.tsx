import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Door } from "#features/organization/components/door.tsx";
import { Outage } from "#features/organization/components/outage.tsx";
import { SetUpForm } from "#features/organization/components/set-up-form.tsx";
import { doorway } from "#server/doorway.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  const here = await doorway();
  if (here === "unavailable") return <Outage />;
  if (here.desk) notFound();
  return (
    <Door
      title="Set up Tallydesk"
      words="You become the Business Owner: you administer the desk and approve timesheets and expenses."
    >
      <SetUpForm />
    </Door>
  );
}
