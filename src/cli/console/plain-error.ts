/** A reason to stop that a person can act on: printed as one line, without a stack. */
export class PlainError extends Error {
  readonly isPlain = true;
}

/** The code of a system or PostgreSQL error, or "" when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What an error says, in one line. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split("\n").filter(Boolean).slice(0, 3).join(" ").trim();
}
