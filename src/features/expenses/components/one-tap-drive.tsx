"use client";

import { type FormEvent, useActionState, useState, useTransition } from "react";
import { idle } from "#kernel/form-state.ts";
import { classes } from "#ui/classes.ts";
import { newKey } from "#ui/forms/new-key.ts";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/overlays/toast.ts";
import { addDriveAction, takeBackExpenseAction } from "../actions.ts";
import type { OfferedDrive } from "../queries/one-tap-drive.ts";

/**
 * Writes the remembered drive down at once and says what was recorded, with a way back and a way to correct it. A tap that is
 * repeated because no answer came counts once.
 */
export function OneTapDrive({
  drive,
  look,
  children,
}: {
  drive: OfferedDrive;
  look: string;
  children: React.ReactNode;
}) {
  const [posted, post] = useActionState(addDriveAction, idle);
  const [key, setKey] = useState(newKey);
  const [isSending, startSending] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    startSending(async () => {
      const answer = await addDriveAction(idle, data).catch(() => undefined);
      if (answer === undefined) {
        toast({ kind: "bad", message: "It is not certain that the drive arrived. Tap again: it counts once." });
      } else if (answer.status === "refused") {
        toast({ kind: "bad", message: answer.message });
      } else if (answer.status === "done") {
        setKey(answer.key);
        const { message = "Drive recorded.", undo: id = "" } = answer;
        toast({ message, link: { href: `/expenses/items/${id}`, label: "Edit" }, undo: () => takeBack(id) });
      }
    });
  }

  return (
    <form action={post} onSubmit={send} aria-busy={isSending}>
      {posted.status === "refused" && (
        <Notice
          kind="bad"
          live
          title={posted.message}
          className="max-md:absolute max-md:inset-x-3 max-md:bottom-full"
        />
      )}
      <input type="hidden" name="key" value={key} readOnly suppressHydrationWarning />
      {Object.entries(drive.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <button
        type="submit"
        aria-disabled={isSending}
        aria-label={`Record a drive of today: ${drive.words}`}
        title={`Records a drive of today: ${drive.words}`}
        className={classes(look, isSending && "opacity-70")}
      >
        {children}
      </button>
    </form>
  );
}

async function takeBack(expenseId: string): Promise<void> {
  const data = new FormData();
  data.set("expenseId", expenseId);
  data.set("version", "1");
  const answer = await takeBackExpenseAction(idle, data);
  if (answer.status === "refused") toast({ message: answer.message, kind: "bad" });
  if (answer.status === "done") toast({ message: answer.message ?? "Taken back." });
}
