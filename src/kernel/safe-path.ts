/** A path on this site to go to after signing in, or the fallback: one slash first, no second slash or backslash anywhere near it. */
export function safePath(asked: unknown, fallback: string): string {
  if (typeof asked !== "string" || asked.length > 500) return fallback;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes("\\")) return fallback;
  const base = "https://desk.invalid";
  const url = URL.canParse(asked, base) ? new URL(asked, base) : undefined;
  if (url?.origin !== base) return fallback;
  const path = url.pathname + url.search + url.hash;
  return path.startsWith("//") || isRoundabout(url.pathname) ? fallback : path;
}

// These would lead back to the form or to an answer that is no page.
const isRoundabout = (path: string) => /^\/(sign-in|setup|welcome|api)(\/|$)/.test(path);
