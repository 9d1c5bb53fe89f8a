import { db } from "#server/db.ts";
import { hashOfToken, newToken } from "#server/secret-token.ts";
import { sessionCookie } from "#server/session-cookie.ts";

/** Mints a session for a person and gives the cookie header that carries it. */
export async function signedInAs(email: string): Promise<string> {
  const person = await db.person.findUniqueOrThrow({ where: { email }, select: { id: true, passwordEpoch: true } });
  const token = newToken();
  await db.authSession.create({
    data: {
      personId: person.id,
      passwordEpoch: person.passwordEpoch,
      tokenHash: hashOfToken(token),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  return `${sessionCookie}=${token}`;
}
