import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, type Runner, run } from "graphile-worker";
import { createTransport, type Transporter } from "nodemailer";
import { Pool } from "pg";
import { z } from "zod";
import { db } from "#server/db.ts";
import { directDatabase, env } from "#server/env.ts";
import { forgetNightly, forgetTraces } from "#server/forgetting.ts";
import { crontabOf, type Job, tasksOf } from "#server/jobs.ts";
import { log } from "#server/log.ts";
import { messageOf } from "#server/mail-message.ts";

/** Said of a mail that nobody could send, because no mail server is configured. */
const keptBecause = "No mail server is set up (SMTP_URL), so this mail is kept here.";

const quiet = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") log.warn({ part: "mail worker" }, message);
});

const held = globalThis as { tallydeskMailWorker?: boolean };
let runner: Runner | undefined;

/** Begins to send what commands wrote into the outbox, to forget by night and to do the features' jobs, until it is ended and whenever the database is there. */
export function beginSendingMail(jobs: readonly Job[] = []): void {
  if (held.tallydeskMailWorker) return;
  held.tallydeskMailWorker = true;
  process.once("SIGTERM", () => void endSendingMail().catch(() => {}));
  void keepSending(jobs);
}

/** Sends no more mails, once the one that is being sent has gone. */
export async function endSendingMail(): Promise<void> {
  await runner?.stop();
}

async function keepSending(jobs: readonly Job[]): Promise<void> {
  const pool = new Pool({
    connectionString: directDatabase(),
    max: 3,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  pool.on("error", (error) => log.warn({ part: "mail worker", message: error.message }, "a connection broke"));
  for (;;) {
    try {
      runner = await run({
        pgPool: pool,
        // A mail server that does not answer holds up one of them.
        concurrency: 2,
        pollInterval: 5000,
        noHandleSignals: true,
        logger: quiet,
        crontab: [forgetNightly, ...crontabOf(jobs)].join("\n"),
        taskList: {
          send_mail: (payload) => sendMail(payload),
          forget_traces: () => forgetTraces(new Date()),
          ...tasksOf(jobs),
        },
      });
      await runner.promise;
      await pool.end();
      return;
    } catch (error) {
      log.warn({ part: "mail worker", err: error }, "the mail worker will try again");
      await pause(5000);
    }
  }
}

let transport: Transporter | undefined;

async function sendMail(payload: unknown): Promise<void> {
  const { mailId } = z.object({ mailId: z.uuid() }).parse(payload);
  const mail = await db.outgoingMail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt) return;
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    await db.outgoingMail.update({ where: { id: mailId }, data: { lastError: keptBecause } });
    return;
  }
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    await transport.sendMail({ from: MAIL_FROM, ...(await messageOf(mail)) });
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : "unknown";
    await db.outgoingMail.update({ where: { id: mailId }, data: { attempts: { increment: 1 }, lastError } });
    throw error;
  }
  await db.outgoingMail.update({
    where: { id: mailId },
    data: { sentAt: new Date(), attempts: { increment: 1 }, lastError: "" },
  });
}
