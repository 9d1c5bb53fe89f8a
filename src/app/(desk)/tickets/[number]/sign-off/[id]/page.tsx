import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SignedView } from "#features/sign-off/components/signed-view.tsx";
import { signOffById } from "#features/sign-off/queries/sign-off-by-id.ts";
import { dayAt, formatDay, timeAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Sign-off" };

/** One sign-off as it was given, with what became of it since. */
export default async function SignedPage({ params }: { params: Promise<{ number: string; id: string }> }) {
  const [actor, { number, id }] = await Promise.all([currentActor(), params]);
  const signOff = z.uuid().safeParse(id).success ? await signOffById(actor, id) : undefined;
  if (!signOff || signOff.ticket.number !== number.toUpperCase()) notFound();
  const { signedAt, timeZone, signerName } = signOff;
  const day = formatDay(dayAt(signedAt, timeZone), actor.desk.locale, "");
  return (
    <>
      <PageHeader
        title={`Signed by ${signerName}`}
        meta={`${signOff.document.customer}, ${day}`}
        back={{ href: `/tickets/${signOff.ticket.number}`, label: signOff.ticket.number }}
      />
      <PageBody>
        <SignedView signOff={signOff} signedWords={`${day} at ${timeAt(signedAt, timeZone)} (${timeZone})`} />
      </PageBody>
    </>
  );
}
