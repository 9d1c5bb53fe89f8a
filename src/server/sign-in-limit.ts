import "server-only";
import { createHash } from "node:crypto";
import { addMinutes, subMinutes } from "date-fns";
import { db } from "#server/db.ts";

const windowMinutes = 15;
const mostPerAccount = 10;
const mostPerAddress = 50;

/** When the next attempt is possible, when there were too many; undefined while there is room. */
type Full = { readonly freeAt: Date } | undefined;

/**
 * Takes one attempt from the budget before any password is looked at, so that a burst in parallel gets no more than a
 * queue would. One statement counts, under the row's lock.
 */
async function take(subject: string, most: number, now: Date): Promise<Full> {
  const windowStart = subMinutes(now, windowMinutes);
  const [row] = await db.$queryRaw<{ failures: number; startedAt: Date }[]>`
    INSERT INTO sign_in_attempt AS a (subject, window_started_at, failures) VALUES (${subject}, ${now}, 1)
    ON CONFLICT (subject) DO UPDATE SET
      failures = CASE WHEN a.window_started_at <= ${windowStart} THEN 1 ELSE LEAST(a.failures + 1, 1000000) END,
      window_started_at = CASE WHEN a.window_started_at <= ${windowStart} THEN ${now} ELSE a.window_started_at END
    RETURNING failures, window_started_at AS "startedAt"`;
  if (!row || row.failures <= most) return undefined;
  return { freeAt: addMinutes(row.startedAt, windowMinutes) };
}

const accountSubject = (email: string) => `account:${createHash("sha256").update(email).digest("hex")}`;
const addressSubject = (address: string) => `address:${address.slice(0, 60)}`;

/** Takes one attempt for an address and an account; an account that does not exist is counted like one that does. */
export async function takeAttempt(email: string, address: string, now: Date): Promise<Full> {
  return (
    (await take(addressSubject(address), mostPerAddress, now)) ??
    (await take(accountSubject(email), mostPerAccount, now))
  );
}

/** Takes one attempt at the code that sets the desk up. */
export async function takeSetUpAttempt(address: string, now: Date): Promise<Full> {
  return (await take(addressSubject(address), mostPerAddress, now)) ?? (await take("setup:code", 20, now));
}

/** Gives the attempts back after a success: the account's count starts anew, the address loses this one only. */
export async function forgiveAttempts(email: string, address: string): Promise<void> {
  await db.$executeRaw`DELETE FROM sign_in_attempt WHERE subject = ${accountSubject(email)}`;
  await db.$executeRaw`
    UPDATE sign_in_attempt SET failures = GREATEST(failures - 1, 0) WHERE subject = ${addressSubject(address)}`;
}
