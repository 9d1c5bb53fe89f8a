import { z } from "zod";

const address = z.object({ address: z.string().max(254), name: z.string().max(200) });

/** A mail as it was read, within the limits of what is kept of it. */
const readMail = z.object({
  messageId: z.string().min(3).max(520),
  inReplyTo: z.string().max(520),
  references: z.array(z.string().max(520)).max(500),
  from: address,
  returnPath: z.union([z.string(), z.undefined()]),
  to: z.array(address).max(50),
  recipients: z.number().int().min(0),
  subject: z.string().max(500),
  sentAt: z.date().nullable(),
  headers: z.record(z.string(), z.string()),
  text: z.string(),
  report: z.string(),
});

const storedFile = z.object({
  storageKey: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});

/** A mail that came to a mailbox, its raw message and files already in the store. */
export const takeInInput = z.strictObject({
  mailboxId: z.uuid(),
  mail: readMail,
  rawKey: z.string(),
  bytes: z.number().int().min(0),
  receivedAt: z.date(),
  files: z.array(storedFile),
  contentIds: z.record(z.string(), z.string()),
  /** What could not be taken along, as a sentence; "" when nothing. */
  leftOut: z.string().max(500),
  /** Why the mail cannot be taken at all; "" when it can. */
  unreadable: z.string().max(500),
});

/** What the administrator decides about a mail that waits: whose it is. */
export const assignMailInput = z.strictObject({
  mailId: z.uuid(),
  customerId: z.uuid("Choose the customer."),
  /** Whether the sender becomes a contact of that customer, so that the next mail needs no decision. */
  remember: z.stringbool().default(false),
});

/** A mail that waits and is of no use. */
export const dismissMailInput = z.strictObject({ mailId: z.uuid() });

const choice = z.union([z.literal("").transform(() => null), z.uuid()]);

/** What the administrator decides about a mailbox. */
export const editMailboxInput = z.strictObject({
  mailboxId: z.uuid(),
  version: z.coerce.number().int(),
  queueId: choice.default(null),
  customerId: choice.default(null),
  isActive: z.stringbool().default(false),
});
