import "server-only";
import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import type { FormAction, FormState } from "#kernel/form-state.ts";
import type { Outcome, Refusal } from "#kernel/refusal.ts";
import { asRoute } from "#kernel/route.ts";
import { safePath } from "#kernel/safe-path.ts";
import { senderOf } from "#server/client-address.ts";
import { type Call, type Command, databaseGone } from "#server/command.ts";
import { isDatabaseGone } from "#server/db.ts";
import { isFromOurPages } from "#server/origin.ts";
import { maybeActor } from "#server/session.ts";
import { discardUnused, storeUploads } from "#server/uploads.ts";

/** What the browser does when the command succeeded: go somewhere, or stay and say something. */
export type Then =
  | { readonly to: string }
  | { readonly message: string; readonly link?: string; readonly undo?: string };

/**
 * Who brings the page up to date once a command was done: the answer, which carries it anew, or the caller, who shows the
 * new value at once and has the page drawn anew behind it (router.refresh). What is posted before scripts run always gets
 * a page.
 */
type Redrawn = "in the answer" | "by the caller";

/**
 * Makes a command postable: the origin is checked, the person asked for, the answer turned into the form's state. A form that
 * was opened from elsewhere says where in its field "back", and leads there instead, as long as that is a page of this site.
 */
export function action<Value>(
  command: Command<Value>,
  then: (value: Value) => Then,
  redrawn: Redrawn = "in the answer",
): FormAction {
  return async (_state, data) => {
    const typed = typedIn(data);
    const outcome = await send(command, data);
    if (!outcome.ok) return refusedState(outcome.refusal, typed);
    const next = then(outcome.value);
    if (redrawn === "in the answer") revalidatePath("/", "layout");
    if ("to" in next) redirect(asRoute(safePath(data.get("back"), next.to)));
    return { status: "done", key: randomUUID(), ...next };
  };
}

/**
 * Makes a command postable for many records at once: each field named "item" is one input as JSON, and each is decided and
 * recorded on its own. A second press finds them decided; what could not be done is said. The fields that hold for all of them,
 * a reason for example, are typed once.
 */
export function actionForEach<Value>(
  command: Command<Value>,
  then: (values: Value[]) => Then,
  forAll: readonly string[] = [],
): FormAction {
  return async (_state, data) => {
    const items = data.getAll("item");
    if (items.length === 0) {
      return refusedState({ kind: "invalid", message: "Nothing was chosen, so nothing was done." }, {});
    }
    if (items.length > mostAtOnce) {
      const message = `At most ${mostAtOnce} at once: ${items.length} were chosen, so nothing was done.`;
      return refusedState({ kind: "invalid", message }, {});
    }
    const shared = Object.fromEntries(forAll.map((name) => [name, String(data.get(name) ?? "")]));
    const values: Value[] = [];
    const each: (string | null)[] = [];
    const refusals: Refusal[] = [];
    const asked = await asking();
    for (let from = 0; from < items.length; from += sideBySide) {
      const some = items.slice(from, from + sideBySide);
      const outcomes = await Promise.all(
        some.map(async (item) =>
          asked.ok ? await executeFor(asked.value, command, withShared(jsonIn(item), shared)) : asked,
        ),
      );
      for (const outcome of outcomes) {
        if (outcome.ok) values.push(outcome.value);
        else refusals.push(outcome.refusal);
        each.push(outcome.ok ? null : outcome.refusal.message);
      }
    }
    revalidatePath("/", "layout");
    const [first] = refusals;
    if (first) {
      const isOne = new Set(refusals.map(({ message }) => message)).size === 1;
      const message = `${values.length} done, ${refusals.length} not${isOne ? `: ${first.message}` : ". Each says why."}`;
      // What is wrong with a field that holds for all is said at that field.
      const said = values.length === 0 && isOne && first.kind === "invalid" ? first : { kind: first.kind, message };
      return { ...refusedState(said, shared), each };
    }
    const next = then(values);
    if ("to" in next) redirect(asRoute(next.to));
    return { status: "done", message: next.message, key: randomUUID() };
  };
}

/** How many records one press may change. */
const mostAtOnce = 500;

// While the database does one, the server says what the next one is; each has a connection of the pool.
const sideBySide = 4;

function jsonIn(item: FormDataEntryValue): unknown {
  try {
    return JSON.parse(String(item));
  } catch {
    return undefined;
  }
}

function withShared(item: unknown, shared: Readonly<Record<string, string>>): unknown {
  return typeof item === "object" && item !== null ? { ...item, ...shared } : item;
}

async function send<Value>(command: Command<Value>, data: FormData): Promise<Outcome<Value>> {
  const key = z.uuid().safeParse(data.get("key"));
  const call = key.success ? { key: key.data } : {};
  if (!command.takesFiles) return await execute(command, inputOf(data), call);
  const posted = data.getAll("files");
  data.delete("files");
  return await execute(command, inputOf(data), call, posted);
}

/** Does it with the files in the store; those that it did not come to name do not stay there. */
async function executeWithFiles<Value>(
  command: Command<Value>,
  actor: Actor,
  input: unknown,
  call: Call,
  posted: readonly FormDataEntryValue[],
): Promise<Outcome<Value>> {
  if (!canEver(actor, command.name)) return await command.execute(actor, input, call);
  const files = await storeUploads(posted, new Date(), command.takesFiles);
  if ("kind" in files) return { ok: false, refusal: files };
  try {
    return await command.execute(actor, input, { ...call, files });
  } finally {
    await discardUnused(files);
  }
}

async function execute<Value>(
  command: Command<Value>,
  input: unknown,
  call: Call = {},
  posted: readonly FormDataEntryValue[] = [],
): Promise<Outcome<Value>> {
  const asked = await asking();
  return asked.ok ? await executeFor(asked.value, command, input, call, posted) : asked;
}

async function executeFor<Value>(
  { actor, sender }: Asking,
  command: Command<Value>,
  input: unknown,
  call: Call = {},
  posted: readonly FormDataEntryValue[] = [],
): Promise<Outcome<Value>> {
  const sent = { ...call, sender };
  return await unlessDatabaseGone(() =>
    posted.length > 0 ? executeWithFiles(command, actor, input, sent, posted) : command.execute(actor, input, sent),
  );
}

/** Who sent a form. */
interface Asking {
  readonly actor: Actor;
  readonly sender: ReturnType<typeof senderOf>;
}

/** Who sent the form that is being answered; refuses what no page of ours sent, and the signed-out. */
async function asking(): Promise<Outcome<Asking>> {
  const request = await headers();
  if (!isFromOurPages(request)) {
    return {
      ok: false,
      refusal: { kind: "forbidden", message: "This form was not sent from Tallydesk, so nothing was done." },
    };
  }
  return await unlessDatabaseGone(async () => {
    const actor = await maybeActor();
    if (actor) return { ok: true, value: { actor, sender: senderOf(request) } };
    return {
      ok: false,
      refusal: {
        kind: "forbidden",
        message: "You are signed out. Sign in in another tab, then send this again: nothing you typed is lost.",
      },
    };
  });
}

async function unlessDatabaseGone<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseGone(error)) return { ok: false, refusal: databaseGone };
    throw error;
  }
}

/** The state of a refused form, with everything that was typed. */
export function refusedState(
  refusal: Refusal,
  typed: Record<string, string | string[]>,
): Extract<FormState, { status: "refused" }> {
  return {
    status: "refused",
    kind: refusal.kind,
    message: refusal.message,
    typed,
    ...(refusal.fields ? { fields: refusal.fields } : {}),
    ...(refusal.theirs ? { theirs: refusal.theirs } : {}),
  };
}

const isOurs = (name: string) => !name.startsWith("$ACTION") && name !== "key" && name !== "back";

/** The fields of a form as a command's input; a field that is sent several times becomes a list. */
export function inputOf(data: FormData): Record<string, unknown> {
  const names = new Set([...data.keys()].filter(isOurs));
  return Object.fromEntries(
    [...names].map((name) => [name, data.getAll(name).length > 1 ? data.getAll(name) : data.get(name)]),
  );
}

/** What was typed, text only: passwords are never sent back. */
export function typedIn(data: FormData): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const name of new Set([...data.keys()].filter((key) => isOurs(key) && !/password/i.test(key)))) {
    const values = data.getAll(name).filter((value): value is string => typeof value === "string");
    const [first] = values;
    if (values.length > 1) typed[name] = values;
    else if (first !== undefined) typed[name] = first;
  }
  return typed;
}
