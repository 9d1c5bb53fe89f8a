import "server-only";
import { db } from "#server/db.ts";
import { forgetFiles } from "#server/forgotten-files.ts";
import { log } from "#server/log.ts";

/** When it forgets, in cron's words (UTC); a night that the desk slept through is made up for when it wakes. */
export const forgetNightly = "17 3 * * * forget_traces ?fill=1d&max=3";

const dayMs = 86_400_000;

/**
 * Removes what has done its service: answers kept for a retry after 90 days, links that work no more, sessions a month
 * after their end, counts of failed sign-ins after a day, files that nothing names. The record of what people did is
 * never touched.
 */
export async function forgetTraces(now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const [answers, links, sessions, attempts] = await Promise.all([
    db.idempotencyRecord.deleteMany({ where: { createdAt: { lt: ago(90) } } }),
    db.oneTimeLink.deleteMany({ where: { OR: [{ usedAt: { not: null } }, { expiresAt: { lt: now } }] } }),
    db.authSession.deleteMany({ where: { OR: [{ expiresAt: { lt: ago(30) } }, { revokedAt: { lt: ago(30) } }] } }),
    db.signInAttempt.deleteMany({ where: { windowStartedAt: { lt: ago(1) } } }),
  ]);
  const files = await forgetFiles(now);
  log.info(
    { files, answers: answers.count, links: links.count, sessions: sessions.count, attempts: attempts.count },
    "forgot what has done its service",
  );
}
