/** The number that a search means when it is written out: "T20261122.0007", "20261122.7"; undefined when it is none. */
export function numberMeant(text: string): string | undefined {
  const match = /^t?(\d{8})[.\s-]?(\d{1,8})$/i.exec(text.trim());
  if (!match) return undefined;
  return `T${match[1]}.${(match[2] ?? "").padStart(4, "0")}`;
}
