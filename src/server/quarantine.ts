import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { bareEnvironment } from "#server/env.ts";

/** What opening one thing may cost at most. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

const usualLimits: Limits = { seconds: 15, megabytes: 900 };
const startSeconds = 30;
const idleSeconds = 60;
const mostWaiting = 200;

/** It took more time or memory than anything honest does: the process that opened it was ended. */
export class BeyondLimits extends Error {}

/** The process apart could not be started, or too many wait for it: nothing is known about what was to be opened. */
export class NoQuarantine extends Error {}

type Reply<Answer> = { readonly answer: Answer } | { readonly failure: string };

interface Ward {
  child: ChildProcess | undefined;
  turn: Promise<unknown>;
  waiting: number;
  rest: NodeJS.Timeout | undefined;
}

// What begins the server and what makes the pages are built apart; of each kind one process is enough for both.
const held = globalThis as { tallydeskWards?: Map<string, Ward> };
const wards = held.tallydeskWards ?? new Map<string, Ward>();
held.tallydeskWards = wards;

/**
 * Opens what strangers sent in a process apart, where decoders and parsers are attacked in vain: it knows no secret, holds no
 * connection, and is ended when it takes too long or too much memory. One thing after another; idle, it ends itself.
 */
export function quarantine<Sent extends object, Answer>(task: string, limits: Limits = usualLimits) {
  const ward = wards.get(task) ?? { child: undefined, turn: Promise.resolve(), waiting: 0, rest: undefined };
  wards.set(task, ward);
  return async (sent: Sent): Promise<Answer> => {
    if (ward.waiting >= mostWaiting) throw new NoQuarantine(`too many wait: ${task}`);
    ward.waiting += 1;
    const mine = ward.turn.then(() => openOne<Answer>(ward, task, sent, limits));
    ward.turn = mine.catch(() => {}).finally(() => (ward.waiting -= 1));
    return await mine;
  };
}

async function openOne<Answer>(ward: Ward, task: string, sent: object, limits: Limits): Promise<Answer> {
  clearTimeout(ward.rest);
  ward.child ??= await startChild(ward);
  const { child } = ward;
  hold(child, true);
  try {
    const reply = await replyTo<Answer>(child, { task, sent }, limits);
    if ("failure" in reply) throw new Error(reply.failure);
    return reply.answer;
  } finally {
    hold(child, false);
    ward.rest = setTimeout(() => ward.child?.disconnect(), idleSeconds * 1000).unref();
  }
}

// While nothing is to be opened, the process apart does not keep ours alive.
function hold(child: ChildProcess, isBusy: boolean): void {
  if (isBusy) child.ref();
  else child.unref();
  const { channel } = child;
  if (isBusy) channel?.ref();
  else channel?.unref();
}

const switches = ["--conditions=react-server", "--max-old-space-size=384"];
// In pieces, so that the bundler does not take it for a module of the pages.
const program = ["src", "cli", "run.mjs"];

async function startChild(ward: Ward): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...switches, program.join("/"), "quarantine"], {
    cwd: process.cwd(),
    // Nothing of ours: no address of a database, no secret.
    env: bareEnvironment(),
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.once("exit", () => {
    if (ward.child === child) ward.child = undefined;
  });
  child.once("disconnect", () => {
    if (ward.child === child) ward.child = undefined;
  });
  child.on("error", () => {});
  const late = setTimeout(() => child.kill("SIGKILL"), startSeconds * 1000);
  const isReady = await new Promise<boolean>((resolve) => {
    child.once("message", () => resolve(true));
    child.once("exit", () => resolve(false));
    child.once("error", () => resolve(false));
  });
  clearTimeout(late);
  if (!isReady) throw new NoQuarantine("the process apart did not start");
  return child;
}

function replyTo<Answer>(child: ChildProcess, message: object, limits: Limits): Promise<Reply<Answer>> {
  return new Promise((resolve, reject) => {
    const end = () => child.kill("SIGKILL");
    const late = setTimeout(end, limits.seconds * 1000);
    const watch = setInterval(() => megabytesOf(child.pid) > limits.megabytes && end(), 100);
    const settle = () => {
      clearTimeout(late);
      clearInterval(watch);
      child.off("message", onReply).off("exit", onExit);
    };
    const onReply = (reply: Reply<Answer>) => {
      settle();
      resolve(reply);
    };
    const onExit = () => {
      settle();
      reject(new BeyondLimits("opening it took too much time or memory"));
    };
    child.on("message", onReply).on("exit", onExit);
    child.send(message, (error) => error && end());
  });
}

const pageBytes = 4096;

// Elsewhere than on Linux only the heap of scripts is limited.
function megabytesOf(pid: number | undefined): number {
  try {
    const resident = readFileSync(`/proc/${pid ?? "none"}/statm`, "utf8").split(" ")[1];
    return (Number(resident) * pageBytes) / 1024 / 1024;
  } catch {
    return 0;
  }
}
