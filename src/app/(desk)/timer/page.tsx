import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { RestoreTimer, TimerQuestion } from "#features/time/components/timer-question.tsx";
import { discardedTimer, runningTimer } from "#features/time/queries/asking-timer.ts";
import { currentActor } from "#server/session.ts";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Still working?" };

/** The timer that runs asks whether its person still works, with the evidence and every answer. */
export default async function TimerPage() {
  const actor = await currentActor();
  if (!canEver(actor, "timer.confirm")) notFound();
  const now = new Date();
  const timer = await runningTimer(actor, now);
  const discarded = timer ? undefined : await discardedTimer(actor, now);
  return (
    <>
      <PageHeader title="Still working?" />
      <PageBody narrow>
        {timer ? (
          <TimerQuestion timer={timer} />
        ) : (
          <Empty action={discarded && <RestoreTimer timerId={discarded} />}>No timer runs.</Empty>
        )}
      </PageBody>
    </>
  );
}
