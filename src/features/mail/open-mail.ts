import "server-only";
import { quarantine } from "#server/quarantine.ts";
import type { OpenedMail } from "./parse-mail.ts";

/** Opens a raw message, in quarantine. Throws when it cannot be read, or takes more time or memory than a mail does. */
export const openMail = quarantine<Uint8Array, OpenedMail>("parse-mail");
