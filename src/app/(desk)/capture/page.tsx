import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CaptureDesk } from "#features/capture/components/capture-desk.tsx";
import { LastLineSaved } from "#features/capture/components/last-line-saved.tsx";
import { askedIn } from "#features/capture/model/reading.ts";
import { lastLine } from "#features/capture/queries/last-line.ts";
import { readingOfLine } from "#features/capture/queries/reading-of-line.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Write in one line" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One line that becomes time, materials and mileage; it works before JavaScript: the line is sent, shown as it is read, then saved. */
export default async function CapturePage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "capture.save")) notFound();
  const asked = askedIn({ get: (name) => [params[name]].flat()[0] ?? null });
  const now = new Date();
  const [first, last] = await Promise.all([readingOfLine(actor, asked, now), lastLine(actor, now)]);
  return (
    <>
      <PageHeader title="Write in one line" meta="Time, parts and mileage on a ticket" />
      <PageBody narrow>
        <CaptureDesk person={actor.id} ticket={asked.ticket} first={first} />
        {last && <LastLineSaved {...last} mayTakeBack={canEver(actor, "capture.undo")} />}
      </PageBody>
    </>
  );
}
