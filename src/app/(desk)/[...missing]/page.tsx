import { notFound } from "next/navigation";
import { currentActor } from "#server/session.ts";

/** Every address that is no page, so that the way back stays in sight. */
export default async function MissingPage() {
  await currentActor();
  notFound();
}
