import type { Metadata } from "next";
import { Door } from "#features/organization/components/door.tsx";
import { Outage } from "#features/organization/components/outage.tsx";
import { SampleStrip } from "#features/organization/components/sample-strip.tsx";
import { WelcomeForm } from "#features/people/components/welcome-form.tsx";
import { personBehindLink } from "#features/people/records.ts";
import { currentDesk } from "#server/actor.ts";
import { answered, unlessGone } from "#server/db.ts";
import { ButtonLink } from "#ui/button.tsx";

export const metadata: Metadata = { title: "Welcome", referrer: "same-origin", robots: { index: false } };

export default async function WelcomePage({ params }: PageProps<"/welcome/[token]">) {
  const { token } = await params;
  const found = await unlessGone(() => answered(Promise.all([personBehindLink(token, new Date()), currentDesk()])));
  if (found === "unavailable") return <Outage />;
  const [person, desk] = found;
  const notice = desk?.isSample && <SampleStrip />;
  if (!person) {
    return (
      <Door notice={notice} title="This link does not work any more">
        <p>It was used, replaced by a newer one, or is older than seven days.</p>
        <p className="mt-2">
          If you have chosen a password, sign in with it; otherwise ask an administrator for a new link.
        </p>
        <ButtonLink href="/sign-in" look="primary" className="mt-5 w-full">
          Go to sign-in
        </ButtonLink>
      </Door>
    );
  }
  return (
    <Door notice={notice} title={`Welcome, ${person.name}`} words={<>Choose a password for {person.email}.</>}>
      <WelcomeForm token={token} email={person.email} />
    </Door>
  );
}
