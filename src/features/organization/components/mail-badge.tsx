import { StatusDot } from "#ui/badge.tsx";
import type { MailState } from "../model/mail-state.ts";

const words = {
  sent: { tone: "green", text: "Sent" },
  waiting: { tone: "blue", text: "Waiting" },
  kept: { tone: "neutral", text: "Kept here" },
  failing: { tone: "amber", text: "Failed, will be tried again" },
  failed: { tone: "red", text: "Failed" },
} as const;

/** What has become of a mail, in a word. */
export function MailBadge({ state }: { state: MailState }) {
  return <StatusDot tone={words[state].tone}>{words[state].text}</StatusDot>;
}
