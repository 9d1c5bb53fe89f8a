"use client";

import { type FormEvent, type ReactNode, useActionState, useTransition } from "react";
import { type FormAction, type FormState, idle } from "#kernel/form-state.ts";
import { toast } from "#ui/overlays/toast.ts";

/** A form of one press: posted natively before JavaScript arrives, answered by a short message after. */
export function OnePressForm({
  action,
  fields,
  undo,
  isQuiet = false,
  children,
}: {
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  /** Takes it back, for six seconds. */
  undo?: (() => Promise<FormState>) | undefined;
  /** Success is seen where it happened; only a refusal is said. */
  isQuiet?: boolean;
  children: ReactNode;
}) {
  const [, post] = useActionState(action, idle);
  const [isSending, startSending] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    startSending(async () => {
      const answer = await action(idle, data);
      if (answer.status === "refused") toast({ message: answer.message, kind: "bad" });
      if (answer.status !== "done" || isQuiet) return;
      toast({
        message: answer.message ?? "Done.",
        ...(undo ? { undo: () => startSending(() => takeBack(undo)) } : {}),
      });
    });
  }

  return (
    <form action={post} onSubmit={send} role="none" aria-busy={isSending} className="contents">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      {children}
    </form>
  );
}

async function takeBack(undo: () => Promise<FormState>): Promise<void> {
  const answer = await undo();
  if (answer.status === "refused") toast({ message: answer.message, kind: "bad" });
}
