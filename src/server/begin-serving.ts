import "server-only";
import { limitBodies } from "#server/body-limit.ts";
import { stampClientAddresses } from "#server/client-address.ts";
import { env } from "#server/env.ts";
import type { Job } from "#server/jobs.ts";
import { beginSendingMail } from "#server/mail-worker.ts";
import { stampPages } from "#server/page-stamp.ts";

const examples = /change.?me|example|secret-secret|your-secret|0123456789abcdef0123456789abcdef/i;

/** What must be true and running before the first request is answered. */
export async function beginServing(jobs: readonly Job[]): Promise<void> {
  const { TALLYDESK_MODE, NEXTAUTH_SECRET } = env();
  if (TALLYDESK_MODE === "production") {
    if (!NEXTAUTH_SECRET) throw new Error("NEXTAUTH_SECRET is not set: make one with `openssl rand -base64 48`.");
    if (examples.test(NEXTAUTH_SECRET) || new Set(NEXTAUTH_SECRET).size < 10) {
      throw new Error("NEXTAUTH_SECRET is an example value: make your own with `openssl rand -base64 48`.");
    }
  }
  stampClientAddresses();
  stampPages();
  limitBodies();
  beginSendingMail(jobs);
}
