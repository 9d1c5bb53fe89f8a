import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { TimeOffReview } from "#features/internal-time/components/time-off-review.tsx";
import { timeOffRequest } from "#features/internal-time/queries/time-off-requests.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Time off" };

/** A request for time off, for whoever asked and whoever decides. */
export default async function TimeOffRequestPage({ params, searchParams }: PageProps<"/time-off/[id]">) {
  const [actor, { id }, { reject }] = await Promise.all([currentActor(), params, searchParams]);
  if (!canEver(actor, "timeOff.read")) notFound();
  const request = (await timeOffRequest(actor, id)) ?? notFound();
  const isOwn = request.ownerId === actor.id;
  const back = isOwn ? { href: "/time-off", label: "Time off" } : { href: "/approvals", label: "Approvals" };
  return (
    <>
      <PageHeader title="Time off" back={back} />
      <TimeOffReview
        actor={actor}
        request={request}
        now={new Date()}
        isRejecting={reject !== undefined}
        href={`/time-off/${id}`}
      />
    </>
  );
}
