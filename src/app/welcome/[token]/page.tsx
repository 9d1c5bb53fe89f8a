import type { Metadata } from "next";
import { Door } from "#features/organization/components/door.tsx";
import { Outage } from "#features/organization/components/outage.tsx";
import { WelcomeForm } from "#features/people/components/welcome-form.tsx";
import { personBehindLink } from "#features/people/records.ts";
import { answered, unlessGone } from "#server/db.ts";

export const metadata: Metadata = { title: "Welcome", referrer: "same-origin", robots: { index: false } };

export default async function WelcomePage({ params }: PageProps<"/welcome/[token]">) {
  const { token } = await params;
  const person = await unlessGone(() => answered(personBehindLink(token, new Date())));
  if (person === "unavailable") return <Outage />;
  if (!person) {
    return (
      <Door title="This link does not work any more">
        <p>It was used, replaced by a newer one, or is older than seven days. Ask an administrator for a new one.</p>
      </Door>
    );
  }
  return (
    <Door title={`Welcome, ${person.name}`} words={<>Choose a password for {person.email}.</>}>
      <WelcomeForm token={token} email={person.email} />
    </Door>
  );
}
