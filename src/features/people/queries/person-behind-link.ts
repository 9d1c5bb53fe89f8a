import "server-only";
import { db } from "#server/db.ts";
import { hashOfToken } from "#server/secret-token.ts";

/** Who may choose a password with a one-time link; undefined when the link does not work any more. Looking uses nothing up. */
export async function personBehindLink(token: string, now: Date): Promise<{ name: string; email: string } | undefined> {
  // Nobody is signed in here: the link's secret is what permits, and it reaches this one person only.
  const link = await db.oneTimeLink.findUnique({
    where: { tokenHash: hashOfToken(token) },
    select: { expiresAt: true, usedAt: true, person: { select: { name: true, email: true, isActive: true } } },
  });
  if (!link || link.usedAt || link.expiresAt <= now || !link.person.isActive) return undefined;
  return { name: link.person.name, email: link.person.email };
}
