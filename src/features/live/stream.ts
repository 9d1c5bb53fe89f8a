import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "#access/actor.ts";
import type { Happening } from "#server/happenings.ts";
import { listen } from "#server/listening.ts";
import { log } from "#server/log.ts";
import { type Session, sessionOf } from "#server/session.ts";
import type { Ending, Told, WatchAsked } from "./model/watch.ts";
import { othersOnTicket } from "./queries/others-on-ticket.ts";
import {
  type ChangeSeen,
  changesSince,
  namesOf,
  ownOpenTickets,
  seenAmong,
  seesTicket,
} from "./queries/what-changed.ts";
import { forgetViewer, keepViewer, noteViewer } from "./records.ts";

/** How many streams one person may have open on one server; the oldest makes room for the newest. */
const mostOfOnePerson = 12;
// Less than proxies wait before they take a silent connection for dead.
const beatMs = 20_000;

interface OpenStream {
  readonly personId: string;
  readonly end: (why: Ending) => void;
}

const held = globalThis as { tallydeskStreams?: Set<OpenStream> };
const open: Set<OpenStream> = held.tallydeskStreams ?? new Set();
held.tallydeskStreams = open;

/** The stream of one browser tab: who else is there, and that something was changed; never what. Ends with the session. */
export function liveStream(token: string, session: Session, asked: WatchAsked): ReadableStream<Uint8Array> {
  let stop = () => {};
  return new ReadableStream({
    start: (controller) => {
      stop = keepTelling(controller, token, session, asked);
    },
    cancel: () => stop(),
  });
}

const encoder = new TextEncoder();

/** After these nouns were changed, rights may have: the session is asked again at once. */
const rightsDependOn = new Set(["person", "securityLevel", "organization"]);

/** Enters a stream among the open ones; the oldest of the same person makes room for it. */
function enter(me: OpenStream): void {
  const mine = [...open].filter(({ personId }) => personId === me.personId);
  for (const oldest of mine.slice(0, Math.max(0, mine.length - mostOfOnePerson + 1))) oldest.end("crowded");
  open.add(me);
}

/** Does one thing after another; whatever fails (the database is away) ends the stream, and the browser comes again. */
function oneAfterAnother(isOver: () => boolean, stop: () => void) {
  let work: Promise<unknown> = Promise.resolve();
  return {
    next: (step: () => Promise<unknown>) => {
      work = work
        .then(() => (isOver() ? undefined : step()))
        .catch((error: unknown) => {
          log.debug({ part: "live", err: error }, "a stream ended");
          stop();
        });
    },
    /** Done even when the stream is over. */
    afterwards: (step: () => Promise<unknown>) => void work.then(step).catch(() => {}),
  };
}

/** Writes to a browser; hundreds of messages that nobody reads mean that it is gone or asleep. */
function writerTo(out: ReadableStreamDefaultController<Uint8Array>, isOver: () => boolean, stop: () => void) {
  const write = (text: string) => {
    if (isOver()) return;
    if ((out.desiredSize ?? 0) < -500) return stop();
    out.enqueue(encoder.encode(text));
  };
  const send = (event: "changed" | "viewers" | "over", data: unknown) =>
    write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  return { write, send };
}

function keepTelling(
  out: ReadableStreamDefaultController<Uint8Array>,
  token: string,
  session: Session,
  { watch, since }: WatchAsked,
): () => void {
  const ticketId = "ticketId" in watch ? watch.ticketId : undefined;
  const watchesDesk = "list" in watch && watch.list === "desk";
  const tabId = randomUUID();
  let actor: Actor = session.actor;
  let own = new Set<string>();
  let pending: ChangeSeen[] = [];
  let heardAt = 0;
  let knownUntil = since;
  let toldAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let shown = "";

  const { next, afterwards } = oneAfterAnother(() => isOver, stop);
  const { write, send } = writerTo(out, () => isOver, stop);

  const me: OpenStream = {
    personId: actor.id,
    end: (why) => {
      send("over", why);
      stop();
    },
  };

  /** Asks whether the session still holds, with the rights of this moment, and ends the stream when it does not. */
  async function holds(): Promise<boolean> {
    const now = await sessionOf(token);
    if (now?.id !== session.id) me.end("signed-out");
    else actor = now.actor;
    const sees = ticketId ? await seesTicket(actor, ticketId) : watchesDesk || actor.grants["ticket.read"] !== "none";
    if (!isOver && !sees) me.end("gone");
    return !isOver;
  }

  async function tell(): Promise<void> {
    timer = undefined;
    const changes = pending;
    const at = heardAt;
    pending = [];
    if (changes.length === 0 || !(await holds())) return;
    toldAt = Date.now();
    knownUntil = new Date(toldAt);
    if (!ticketId && !(await isInList(changes.map((change) => change.ticketId)))) return;
    const isOwn = changes.every(({ actorId }) => actorId === actor.id);
    const by =
      ticketId && !isOwn
        ? await namesOf(
            actor,
            changes.map((change) => change.actorId),
          )
        : [];
    send("changed", { at, by, isOwn } satisfies Told);
  }

  /** Whether one of these tickets is, or was until now, one that the person sees; what is about none concerns a desk. */
  async function isInList(ids: readonly string[]): Promise<boolean> {
    if (ids.includes("")) return true;
    const seen = await seenAmong(actor, ids);
    const wasSeen = ids.some((id) => own.has(id));
    for (const id of seen) own.add(id);
    return wasSeen || seen.length > 0;
  }

  function note(changes: readonly ChangeSeen[]): void {
    if (changes.length === 0) return;
    heardAt = Date.now();
    pending = [...pending, ...changes].slice(-100);
    // Many changes one after another are told once; those of a list may wait a little.
    const wait = ticketId ? 40 : Math.max(100, toldAt + 2000 - Date.now());
    timer ??= setTimeout(() => next(tell), wait);
  }

  async function lookAgain(): Promise<void> {
    await showViewers();
    note(await changesSince(actor, watch, knownUntil));
  }

  async function showViewers(): Promise<void> {
    if (!ticketId) return;
    const others = await othersOnTicket(actor, ticketId, new Date());
    if (JSON.stringify(others) === shown) return;
    shown = JSON.stringify(others);
    send("viewers", others);
  }

  const hear = (heard: Happening | "missed") => {
    if (heard === "missed") next(lookAgain);
    else if (heard.kind === "viewers") heard.ticketId === ticketId && next(showViewers);
    else if (rightsDependOn.has(heard.about)) next(holds);
    else if ((heard.ticketId !== "" || watchesDesk) && (ticketId === undefined || heard.ticketId === ticketId))
      note([heard]);
  };

  const beat = setInterval(() => {
    next(async () => {
      write(": still here\n\n");
      if (!(await holds()) || !ticketId) return;
      await keepViewer(tabId, ticketId, actor.id, new Date());
      await showViewers();
    });
  }, beatMs);
  const stopListening = listen(hear);

  function stop(): void {
    if (isOver) return;
    isOver = true;
    clearInterval(beat);
    clearTimeout(timer);
    stopListening();
    open.delete(me);
    // After what is under way: a viewer that is being noted must not stay behind.
    if (ticketId) afterwards(() => forgetViewer(tabId, ticketId));
    try {
      out.close();
    } catch {
      // The browser has closed it.
    }
  }

  enter(me);
  write("retry: 2000\n\n");
  next(async () => {
    if (ticketId) await noteViewer(tabId, ticketId, actor.id, new Date());
    else own = new Set(await ownOpenTickets(actor));
    await lookAgain();
  });
  return stop;
}
