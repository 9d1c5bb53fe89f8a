import { StatusDot } from "#ui/badge.tsx";

const words = {
  waiting: { tone: "amber", text: "Waits for a decision" },
  created: { tone: "green", text: "Became a ticket" },
  replied: { tone: "teal", text: "Became a note" },
  ignored: { tone: "neutral", text: "Ignored" },
  refused: { tone: "red", text: "Refused" },
} as const;

/** What became of a mail that came in. */
export function OutcomeBadge({ outcome }: { outcome: keyof typeof words }) {
  return <StatusDot tone={words[outcome].tone}>{words[outcome].text}</StatusDot>;
}
