import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import { Client } from "pg";
import { db } from "#server/db.ts";
import { directDatabase, env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { fetchNewMails } from "./fetch-mails.ts";
import { addressOfMailbox, type ImapAddress, readImapAddress } from "./model/imap-address.ts";

const held = globalThis as { tallydeskMailIn?: AbortController };

/** How long is waited: between two looks, after a failure at most, and before asking again whether the mailbox is free. */
export interface Patience {
  readonly lookMs: number;
  readonly failureMs: number;
  readonly turnMs: number;
}

const patience: Patience = { lookMs: 60_000, failureMs: 300_000, turnMs: 15_000 };

/** Begins to take in what comes to the mailbox of IMAP_URL, in one process of all that share the database. */
export function beginTakingMail(waits: Patience = patience): void {
  const { IMAP_URL } = env();
  if (!IMAP_URL || held.tallydeskMailIn) return;
  const address = readImapAddress(IMAP_URL);
  if (!address) throw new Error("IMAP_URL is no mailbox: write imaps://user:password@host/folder.");
  const end = new AbortController();
  held.tallydeskMailIn = end;
  process.once("SIGTERM", () => end.abort());
  void keepTaking(address, waits, end.signal);
}

/** Takes in no more mails. */
export function endTakingMail(): void {
  held.tallydeskMailIn?.abort();
  delete held.tallydeskMailIn;
}

async function keepTaking(address: ImapAddress, waits: Patience, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    let wait = waits.turnMs;
    try {
      await inTurn(signal, async (turn) => {
        await watchMailbox(address, waits, turn, () => {
          failures = 0;
        });
      });
    } catch (error) {
      failures += 1;
      wait = Math.min(1000 * 2 ** failures, waits.failureMs);
      await noteFailure(address, error);
    }
    await pause(wait, undefined, { signal, ref: false }).catch(() => {});
  }
}

// The lock belongs to this connection: when the process or the connection ends, another process takes over by itself.
async function inTurn(signal: AbortSignal, work: (turn: AbortSignal) => Promise<void>): Promise<void> {
  const client = new Client({
    connectionString: directDatabase(),
    connectionTimeoutMillis: 4000,
    keepAlive: true,
    application_name: "tallydesk mail in",
  });
  const lost = new AbortController();
  // A database that ends says so twice, and an error that nobody hears ends the process.
  client.on("error", () => lost.abort());
  client.once("end", () => lost.abort());
  try {
    await client.connect();
    const { rows } = await client.query<{ mine: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended('tallydesk mail in', 0)) AS mine",
    );
    if (rows[0]?.mine) await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    await client.end().catch(() => {});
  }
}

async function watchMailbox(
  address: ImapAddress,
  waits: Patience,
  turn: AbortSignal,
  whenWell: () => void,
): Promise<void> {
  const { id } = await mailboxRow(address);
  const client = await connect(address);
  const bell = bellOf(client);
  try {
    await client.mailboxOpen(address.folder);
    while (!turn.aborted && client.usable) {
      // From here on: what comes while the last mails are taken in must not wait for the next look.
      const rung = bell.next();
      const { isActive } = await db.mailbox.findUniqueOrThrow({ where: { id }, select: { isActive: true } });
      if (isActive) await fetchNewMails(client, id);
      await db.mailbox.update({ where: { id }, data: { lastSeenAt: new Date(), lastError: "" }, select: { id: true } });
      whenWell();
      // The connection waits for the server's word by itself while nothing is asked of it.
      client.idle().catch(() => {});
      await pause(waits.lookMs, undefined, { signal: AbortSignal.any([turn, rung]), ref: false }).catch(() => {});
    }
    if (!turn.aborted) throw new Error("The mail server ended the connection.");
  } finally {
    await Promise.race([client.logout(), pause(2000)]).catch(() => {});
    client.close();
  }
}

async function connect(address: ImapAddress): Promise<ImapFlow> {
  const { ImapFlow: Connection } = await import("imapflow");
  const client = new Connection({
    host: address.host,
    port: address.port,
    secure: address.isSecure,
    ...(address.mustUpgrade ? { doSTARTTLS: true } : {}),
    auth: { user: address.user, pass: address.password },
    logger: false,
    connectionTimeout: 20_000,
    greetingTimeout: 10_000,
    socketTimeout: 5 * 60_000,
  });
  // Without a listener an error ends the process; whoever works with the connection hears of it anyway.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Rings when the server says that a mail came, and when the connection ends. */
function bellOf(client: ImapFlow) {
  let ring = new AbortController();
  const wake = () => ring.abort();
  client.on("exists", wake);
  client.on("close", wake);
  return {
    /** A signal that rings at the next such word from now on. */
    next: (): AbortSignal => {
      ring = new AbortController();
      return ring.signal;
    },
  };
}

async function mailboxRow(address: ImapAddress): Promise<{ id: string }> {
  const mailAddress = addressOfMailbox(address);
  return await db.mailbox.upsert({
    where: { address: mailAddress },
    create: { address: mailAddress },
    update: {},
    select: { id: true },
  });
}

async function noteFailure(address: ImapAddress, error: unknown): Promise<void> {
  const said = error instanceof Error ? error.message : "unknown";
  // What a mail server says is shown to the administrator; what we say to it, the password, never is.
  const lastError = said.replaceAll(address.password || "\u0000", "…").slice(0, 500);
  log.warn({ part: "mail in", message: lastError }, "mail could not be taken in");
  await db.mailbox.updateMany({ where: { address: addressOfMailbox(address) }, data: { lastError } }).catch(() => {});
}
