/** What has become of a mail: on its way, gone, kept because there is no mail server, or not accepted by it. */
export type MailState = "waiting" | "sent" | "kept" | "failing" | "failed";

/** After so many tries nobody tries again. */
export const mostTries = 10;

/** What has become of a mail. */
export function mailState(mail: { sentAt: Date | null; attempts: number; lastError: string }): MailState {
  if (mail.sentAt) return "sent";
  if (mail.attempts >= mostTries) return "failed";
  if (mail.attempts > 0) return "failing";
  return mail.lastError === "" ? "waiting" : "kept";
}
