import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { directDatabase } from "#server/env.ts";
import { channel, type Happening, readHappening } from "#server/happenings.ts";
import { log } from "#server/log.ts";

/** Hears what happened; "missed" means that the connection was broken and anything may have happened meanwhile. */
export type Listener = (heard: Happening | "missed") => void;

interface Ear {
  readonly listeners: Set<Listener>;
  isOpen: boolean;
}

// The route and what begins the server are built apart: what a process has once is kept where both find it.
const held = globalThis as { tallydeskEar?: Ear };
const ear: Ear = held.tallydeskEar ?? { listeners: new Set(), isOpen: false };
held.tallydeskEar = ear;

/** Listens until the returned function is called. One connection to the database serves all listeners of a process. */
export function listen(listener: Listener): () => void {
  ear.listeners.add(listener);
  if (!ear.isOpen) {
    ear.isOpen = true;
    void keepListening();
  }
  return () => ear.listeners.delete(listener);
}

function tell(heard: Happening | "missed"): void {
  for (const listener of [...ear.listeners]) listener(heard);
}

async function keepListening(): Promise<void> {
  for (let failures = 0; ear.listeners.size > 0; ) {
    try {
      await listenOnce(() => {
        // Whoever began to listen before the connection stood, or while it was broken, has to look for themselves.
        tell("missed");
        failures = 0;
      });
    } catch (error) {
      failures += 1;
      if (failures === 1) log.warn({ part: "live", err: error }, "the connection for live updates broke");
    }
    if (ear.listeners.size > 0) await pause(Math.min(250 * 2 ** failures, 10_000) * (0.5 + Math.random() / 2));
  }
  ear.isOpen = false;
}

// A connection whose other side vanished says nothing: it is asked, and so is whether anybody still wants to hear.
const pingEveryMs = 15_000;

async function listenOnce(whenOpen: () => void): Promise<void> {
  const client = new Client({
    connectionString: directDatabase(),
    connectionTimeoutMillis: 4000,
    query_timeout: 4000,
    keepAlive: true,
    application_name: "tallydesk live",
  });
  const broken = new Promise<never>((_, reject) => {
    // A database that ends says so twice, and an error that nobody hears ends the process.
    client.on("error", reject);
    client.once("end", () => reject(new Error("the connection ended")));
  });
  broken.catch(() => {});
  client.on("notification", ({ payload }) => {
    const heard = readHappening(payload);
    if (heard) tell(heard);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    whenOpen();
    while (ear.listeners.size > 0) {
      await Promise.race([broken, pause(pingEveryMs, undefined, { ref: false })]);
      await client.query("SELECT 1");
    }
  } finally {
    await client.end().catch(() => {});
  }
}
