import { NotHere } from "#features/organization/components/not-here.tsx";
import { answerWith } from "#server/answer-status.ts";
import { currentActor } from "#server/session.ts";

/** Every address that is no page, so that the way back stays in sight. */
export default async function MissingPage() {
  await currentActor();
  answerWith(404);
  return <NotHere />;
}
