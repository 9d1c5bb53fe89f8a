/** Somebody's address, in small letters, and the name beside it. */
export interface Address {
  readonly address: string;
  readonly name: string;
}

/** A mail as it was read: what decides where it belongs, and what is shown of it. */
export interface ReadMail {
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly from: Address;
  /** The envelope's sender; "" for a mail that nobody may answer, undefined when the server did not keep it. */
  readonly returnPath: string | undefined;
  readonly to: readonly Address[];
  readonly recipients: number;
  readonly subject: string;
  readonly sentAt: Date | null;
  /** Header lines by name in small letters; the first of each. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** What a mail server reports about another mail: its status part and the headers of that mail. */
  readonly report: string;
}

/** What a desk takes from one mail at most. */
export const mailLimits = {
  bytes: 35 * 1024 * 1024,
  recipients: 100,
  text: 200_000,
  files: 20,
} as const;

/** Why a mail is not taken in, before anybody asks what it says; undefined when it is. */
export function objectionToMail(mail: ReadMail): string | undefined {
  if (mail.from.address === "") return "It has no sender that could be answered.";
  if (mail.recipients > mailLimits.recipients) {
    return `It went to ${mail.recipients} recipients; a mail to more than ${mailLimits.recipients} is a mass mailing.`;
  }
  return undefined;
}
