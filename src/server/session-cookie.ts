import "server-only";
import { env } from "#server/env.ts";

const origin = new URL(env().APP_ORIGIN);
const isSecure = origin.protocol === "https:";

// On one machine several desks may run on several ports; browsers keep cookies by name, not by port.
const name = (part: string) => (isSecure ? `__Host-tallydesk.${part}` : `tallydesk-${origin.port || "80"}.${part}`);

/** The cookie that holds the session's secret. */
export const sessionCookie = name("sid");
/** The cookie that next-auth compares with a posted form. */
export const formCookie = name("csrf");
/** The cookie in which next-auth keeps where to go next; it is not used. */
export const targetCookie = name("to");

/** How our cookies are kept: out of reach of scripts, for this site, over https wherever there is https. */
export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const;

/** The session's secret in what a browser sends as its cookies; undefined when there is none. */
export function sessionTokenIn(cookies: string): string | undefined {
  const found = cookies.split(/; */).find((cookie) => cookie.startsWith(`${sessionCookie}=`));
  return found?.slice(sessionCookie.length + 1) || undefined;
}
