import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import type { Actor } from "#access/actor.ts";
import type { Permission } from "#access/policy.ts";
import { can, canEver, type FactsFor, usedFor } from "#access/subject.ts";
import { missing, type Outcome, objectionAt, type Refusal, Refused } from "#kernel/refusal.ts";
import { isUnstorable } from "#kernel/text.ts";
import type { About } from "#server/about.ts";
import type { Sender } from "#server/client-address.ts";
import { db, isDatabaseGone, isWorthRepeating, type Tx } from "#server/db.ts";
import type { Change } from "#server/events.ts";
import { log } from "#server/log.ts";
import { leaveTraces } from "#server/traces.ts";
import type { FilePurpose, StoredFile } from "#server/uploads.ts";

/** What a command works with: one transaction, the person acting, the moment, where it came from, the parsed input, the files that came with it and the locked subject. */
export interface Work<Input, Subject> {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly sender: Sender;
  readonly input: Input;
  readonly files: readonly StoredFile[];
  readonly subject: Subject;
}

/** What a command leaves: its answer, and the record of what it did. */
export interface Done<Value> {
  readonly value: Value;
  readonly about: About;
  readonly change: Change;
}

interface Definition<P extends Permission, Schema extends z.ZodType, Subject extends FactsFor<P>, Value> {
  readonly name: P;
  readonly input: Schema;
  /** What files that can come with it are for; they lie in the store before the transaction begins. */
  readonly takesFiles?: FilePurpose;
  /** Loads and locks the record that the permission is about; refuses as missing what the actor may not see. */
  readonly subject: (work: Omit<Work<z.output<Schema>, never>, "subject">) => Promise<Subject>;
  readonly run: (work: Work<z.output<Schema>, Subject>) => Promise<Done<Value>>;
  /** How the answer is kept for a retry when it holds a secret: whoever asks again gets it without. */
  readonly kept?: (value: Value) => Value;
}

/** How a command is called: a key that makes a retry harmless, the moment it counts as done, and where it was sent from. */
export interface Call {
  readonly key?: string;
  readonly now?: Date;
  readonly sender?: Sender;
  readonly files?: readonly StoredFile[];
}

// The seed, jobs and tests send from nowhere.
const nowhere: Sender = { address: "", userAgent: "" };

/** A change that somebody may ask for. */
export interface Command<Value> {
  readonly name: Permission;
  readonly input: z.ZodType;
  readonly takesFiles: FilePurpose | undefined;
  execute(actor: Actor, input: unknown, call?: Call): Promise<Outcome<Value>>;
}

/**
 * Defines a change: validated, allowed, done and recorded in one transaction. A key that was used before returns the
 * stored answer; the same key with other content is a conflict. A refusal is returned; a bug is thrown.
 */
export function command<P extends Permission, Schema extends z.ZodType, Subject extends FactsFor<P>, Value>(
  definition: Definition<P, Schema, Subject, Value>,
): Command<Value> {
  const { name, input: schema } = definition;

  async function attempt(actor: Actor, raw: unknown, input: z.output<Schema>, call: Call): Promise<Outcome<Value>> {
    const files = call.files ?? [];
    return await db.$transaction(async (tx) => {
      const known =
        call.key === undefined ? undefined : await claimKey<Value>(tx, actor.id, call.key, name, raw, files);
      if (known) return known;
      const now = call.now ?? new Date();
      const before = { tx, actor, now, sender: call.sender ?? nowhere, input, files };
      const subject = await definition.subject(before);
      if (!can(actor, name, subject)) throw new Refused(missing);
      const done = await definition.run({ ...before, subject });
      const { about, value } = done;
      const absent = usedFor(actor, name, subject);
      const change = absent === undefined ? done.change : { ...done.change, insteadOf: absent };
      const outcome = { ok: true, value: definition.kept ? definition.kept(value) : value };
      const answer = call.key === undefined ? undefined : { key: call.key, outcome };
      await leaveTraces(tx, { name, actor, at: now, about, change, answer });
      return { ok: true, value };
    });
  }

  return {
    name,
    input: schema,
    takesFiles: definition.takesFiles,
    async execute(actor, raw, call = {}) {
      if (!canEver(actor, name)) return refused(actor, name, missing);
      const parsed = schema.safeParse(raw, { error: sentenceFor });
      if (!parsed.success) return { ok: false, refusal: invalid(parsed.error) };
      const unstorable = Object.entries(parsed.data ?? {}).find(isUnstorable);
      if (unstorable) return { ok: false, refusal: objectionAt(unstorable[0], unstorableText) };
      const begun = performance.now();
      for (let tries = 1; ; tries++) {
        try {
          return await attempt(actor, raw, parsed.data, call);
        } catch (error) {
          if (error instanceof Refused) return refused(actor, name, error.refusal);
          if (isWorthRepeating(error) && performance.now() - begun < patienceMs) {
            await pause(Math.min(20 * 2 ** tries, 500) * Math.random());
            continue;
          }
          if (isDatabaseGone(error)) return refused(actor, name, databaseGone);
          throw error;
        }
      }
    },
  };
}

// Somebody who sends a form waits longer for their turn than somebody who opens a page.
const patienceMs = 10_000;

const unstorableText = "This contains characters that cannot be stored. Type it again instead of pasting it.";

/** What is said when the database does not answer. */
export const databaseGone: Refusal = {
  kind: "unavailable",
  message: "The database does not answer right now. Nothing you typed is lost: send it again in a moment.",
};

function refused<Value>(actor: Actor, name: string, refusal: Refusal): Outcome<Value> {
  if (refusal.kind === "missing" || refusal.kind === "forbidden") {
    log.warn({ command: name, actor: actor.id, kind: refusal.kind }, "refused");
  }
  return { ok: false, refusal };
}

/** What is said where a rule has no sentence of its own: no form of ours sends such a thing. */
function sentenceFor({ code, input }: { readonly code?: string; readonly input?: unknown }): string {
  if (code === "invalid_type" && input === undefined) return "This is missing. Reload the page and try again.";
  return "This cannot be read. Reload the page and try again.";
}

function invalid(error: z.ZodError): Refusal {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : "";
    if (field !== "" && !(field in fields)) fields[field] = issue.message;
  }
  const first = error.issues[0]?.message ?? "Something in the form is not valid.";
  return {
    kind: "invalid",
    message: Object.keys(fields).length > 1 ? "Please mend the marked fields." : first,
    fields,
  };
}

/** Takes the key of a request; the answer that was given under it before, if there was one. */
async function claimKey<Value>(
  tx: Tx,
  actorId: string,
  key: string,
  name: string,
  raw: unknown,
  files: readonly StoredFile[],
): Promise<Outcome<Value> | undefined> {
  const requestHash = createHash("sha256")
    .update(`${name}\n${canonical(raw)}${files.map(({ sha256 }) => `\n${sha256}`).join("")}`)
    .digest("hex");
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_record (actor_id, key, command, request_hash)
    VALUES (${actorId}::uuid, ${key}::uuid, ${name}, ${requestHash}) ON CONFLICT DO NOTHING`;
  if (claimed !== 0) return undefined;
  const known = await tx.idempotencyRecord.findUniqueOrThrow({
    where: { actorId_key: { actorId, key } },
    select: { requestHash: true, outcome: true },
  });
  if (known.requestHash !== requestHash) {
    throw new Refused({
      kind: "conflict",
      message: "This form was already sent with other content. Reload the page and try again.",
    });
  }
  return known.outcome as unknown as Outcome<Value>;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
