"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { type FormAction, type FormState, idle } from "#kernel/form-state.ts";
import type { ButtonLook } from "../button-classes.ts";
import { classes } from "../classes.ts";
import { Notice } from "../notice.tsx";
import { type Toast, toast } from "../overlays/toast.ts";
import { complaintAbout, complaintsAboutLength, isControl } from "./complaint.ts";
import { forgetDraft, useDraft } from "./draft.ts";
import { FormContext } from "./form-context.ts";
import { useLeavingGuard } from "./leaving.ts";
import { LinkToCopy } from "./link-to-copy.tsx";
import { newKey } from "./new-key.ts";
import { SubmitButton } from "./submit-button.tsx";

export interface ActionFormProps {
  /** A server action: posted natively before JavaScript arrives, called with a pending state after. */
  action: FormAction;
  /** The verb on the button; leave it out and place a `SubmitButton` among the fields instead. */
  submit?: string | undefined;
  /** What the button says while it works. */
  sending?: string | undefined;
  look?: ButtonLook | undefined;
  /** Stands beside the button: a cancel link, a second `SubmitButton`, what will happen. */
  aside?: ReactNode;
  /** Keeps typed text in this tab under this name until it is sent. */
  draft?: string | undefined;
  /** Ask before typed text is left behind; off for forms of a single click. */
  guard?: boolean | undefined;
  /** What its fields start with instead, as it was typed before; give the form a new key with it. */
  restored?: Readonly<Record<string, string | string[]>> | undefined;
  /** Called when it was taken and leads to another page. */
  onSent?: (() => void) | undefined;
  /** Stands in the message that it is done: where to see it. */
  doneLink?: Toast["link"];
  /** Takes back what was done, from its message. */
  onUndo?: ((what: string) => void) | undefined;
  onDone?: ((state: Extract<FormState, { status: "done" }>) => void) | undefined;
  label?: string | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children?: ReactNode;
}

/** A form that posts to a server action, cannot be sent twice, and loses nothing that was typed. */
export function ActionForm({
  action,
  draft,
  guard = true,
  restored,
  onSent,
  doneLink,
  onUndo,
  onDone,
  label,
  id,
  className,
  children,
  ...rest
}: ActionFormProps) {
  const [posted, post] = useActionState(action, idle);
  const [answer, setAnswer] = useState<FormState>();
  const [pending, startSending] = useTransition();
  const state = answer ?? posted;
  const refused = state.status === "refused" ? state : undefined;
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>(refused?.fields ?? {});
  const [firstKey] = useState(newKey);
  const [isTouched, setTouched] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const unsaved = useRef(false);
  const complaints = useRef<Record<string, string>>({});
  // What was refused before scripts ran is sought as soon as they do.
  const seeksTrouble = useRef(refused !== undefined);

  useDraft(form, draft);
  useLeavingGuard(unsaved, form);

  function complain(found: Record<string, string>) {
    seeksTrouble.current = true;
    setErrors(found);
  }

  // The field is marked only once the errors are drawn; a frame may come before that.
  useEffect(() => {
    if (Object.keys(errors).length === 0 || !seeksTrouble.current) return;
    seeksTrouble.current = false;
    focusOnTrouble(form.current);
  }, [errors]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    const tooLong = complaintsAboutLength(event.currentTarget);
    if (tooLong) {
      complain(tooLong);
      return;
    }
    sending.current = true;
    const { nativeEvent, currentTarget } = event;
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const data = new FormData(currentTarget, button);
    const wasUnsaved = unsaved.current;
    unsaved.current = false;
    startSending(async () => {
      const next = await answered(action, state, data, () => {
        forgetDraft(draft);
        onSent?.();
      }).finally(() => {
        sending.current = false;
      });
      unsaved.current = next.status === "refused" && wasUnsaved;
      startSending(() => {
        setAnswer(next);
        setErrors(next.status === "refused" ? (next.fields ?? {}) : {});
      });
    });
  }

  function collect(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isControl(event.target)) return;
    if (Object.keys(complaints.current).length === 0) {
      setTimeout(() => {
        complain(complaints.current);
        complaints.current = {};
      });
    }
    complaints.current[event.target.dataset.field ?? event.target.name] ??= complaintAbout(event.target);
  }

  const tell = useRef(onDone);
  const seeAt = useRef(doneLink);
  const takeBack = useRef(onUndo);
  useEffect(() => {
    takeBack.current = onUndo;
    tell.current = onDone;
    seeAt.current = doneLink;
  });
  useEffect(() => {
    if (answer?.status === "refused") focusOnTrouble(form.current);
    if (answer?.status !== "done") return;
    form.current?.reset();
    setTouched(false);
    closeAround(form.current);
    if (answer.message && !answer.link) {
      const { undo: what } = answer;
      const take = takeBack.current;
      const undo = what !== undefined && take ? { undo: () => take(what) } : {};
      toast({ message: answer.message, link: seeAt.current, ...undo });
    }
    tell.current?.(answer);
  }, [answer]);

  const facts = useMemo(
    () => ({
      errors,
      typed: refused?.typed ?? restored,
      theirs: refused?.theirs,
      pending,
      isTouched,
      clearError: (name: string) => setErrors(({ [name]: _mended, ...others }) => others),
    }),
    [errors, refused, restored, pending, isTouched],
  );

  return (
    <form
      ref={form}
      id={id}
      aria-label={label}
      aria-busy={pending}
      // What comes in from others waits while somebody fills the form in.
      data-unsaved={isTouched || undefined}
      data-draft={draft}
      action={post}
      onSubmit={send}
      onInvalidCapture={collect}
      onKeyDown={sendByKeys}
      onInput={() => {
        unsaved.current = guard && draft === undefined;
        setTouched(true);
      }}
      className={classes("grid grid-cols-[minmax(0,1fr)] gap-4", className)}
    >
      <input
        type="hidden"
        name="key"
        value={state.status === "done" ? state.key : firstKey}
        readOnly
        suppressHydrationWarning
      />
      <FormContext value={facts}>
        {refused && (
          <Notice kind="bad" live title={refused.message} className="col-span-full">
            <Reasons each={refused.each} />
          </Notice>
        )}
        {posted.status === "done" && !answer && posted.message && !posted.link && (
          <Notice kind="good" live title={posted.message} className="col-span-full" />
        )}
        {state.status === "done" && state.link && <LinkToCopy href={state.link} words={state.message} />}
        {children}
        <Ending {...rest} />
      </FormContext>
    </form>
  );
}

/** Why of many things those were not done that were not; one reason for all stands in the title. */
function Reasons({ each = [] }: { each: readonly (string | null)[] | undefined }) {
  const reasons = [...new Set(each)].filter((reason) => reason !== null);
  if (reasons.length < 2) return null;
  return (
    <ul className="max-h-40 overflow-y-auto text-sm">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function sendByKeys(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function Ending({ submit, sending, look, aside }: Pick<ActionFormProps, "submit" | "sending" | "look" | "aside">) {
  if (!submit && !aside) return null;
  return (
    <div className="col-span-full flex flex-wrap items-center gap-2 max-sm:[&>button]:flex-1">
      {submit && (
        <SubmitButton look={look} sending={sending}>
          {submit}
        </SubmitButton>
      )}
      {aside}
    </div>
  );
}

// Being led to another page is the answer of a form that was taken: its draft must not come back in the next one.
function leaveFor(problem: unknown, onLeaving: () => void): void {
  try {
    unstable_rethrow(problem);
  } catch (leaving) {
    onLeaving();
    throw leaving;
  }
}

async function answered(
  action: FormAction,
  state: FormState,
  data: FormData,
  onLeaving: () => void,
): Promise<FormState> {
  try {
    return await action(state, data);
  } catch (problem) {
    leaveFor(problem, onLeaving);
    return {
      status: "refused",
      kind: "unavailable",
      message: sentenceOf(problem),
      typed: Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === "string")),
    };
  }
}

function sentenceOf(problem: unknown): string {
  // The server takes no body of that size, and says which it takes (cli/desk/limited-bodies.mjs).
  if (problem instanceof Error && problem.message.startsWith("This is too large")) return problem.message;
  // The request, or the answer to it, got lost on the way: under the same key it is done once, however often it is sent.
  if (problem instanceof TypeError) {
    return navigator.onLine
      ? "The desk could not be reached, so it is not certain that this is saved. Send it again: it is saved once, also if it arrived."
      : "Not saved: you are offline. What you typed is kept here. Send it again when you are back: it is saved once.";
  }
  const digest = problem instanceof Error && "digest" in problem ? ` Reference ${String(problem.digest)}.` : "";
  return `This could not be saved. What you typed is still here: try again.${digest}`;
}

function closeAround(form: HTMLFormElement | null) {
  const around = form?.closest("[popover], dialog");
  if (around instanceof HTMLDialogElement) around.close();
  else if (around instanceof HTMLElement) around.hidePopover();
}

function focusOnTrouble(form: HTMLFormElement | null) {
  const trouble =
    form?.querySelector<HTMLElement>("[aria-invalid=true]") ?? form?.querySelector<HTMLElement>("[data-notice]");
  // What is folded away is opened, or it could not be seen.
  const fold = trouble?.closest("details");
  if (fold) fold.open = true;
  trouble?.focus();
}
