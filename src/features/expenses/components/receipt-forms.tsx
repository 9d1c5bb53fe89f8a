"use client";

import { idle } from "#kernel/form-state.ts";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { toast } from "#ui/overlays/toast.ts";
import { addReceiptAction, removeReceiptAction, restoreReceiptAction } from "../actions.ts";
import { ReceiptsField } from "./receipts-field.tsx";

/** Puts receipts on an expense that is written down. */
export function AddReceiptForm({ expenseId }: { expenseId: string }) {
  return (
    <ActionForm
      action={addReceiptAction}
      submit="Add receipts"
      sending="Adding…"
      look="secondary"
      guard={false}
      label="Receipts"
      className="gap-2"
    >
      <Hidden name="expenseId" value={expenseId} />
      <ReceiptsField />
    </ActionForm>
  );
}

/** Takes a receipt off, or brings it back, by one press. */
export function OneReceiptForm({ id, name, act }: { id: string; name: string; act: "remove" | "restore" }) {
  const isRemoval = act === "remove";
  return (
    <ActionForm
      action={isRemoval ? removeReceiptAction : restoreReceiptAction}
      guard={false}
      className="justify-items-end"
      // Always: once a receipt is removed this is the form that brings it back, and only a removal says what can be undone.
      onUndo={bringBack}
    >
      <Hidden name="receiptId" value={id} />
      <SubmitButton size="sm" look="quiet" sending="…" label={isRemoval ? `Remove ${name}` : `Bring back ${name}`}>
        {isRemoval ? "Remove" : "Bring back"}
      </SubmitButton>
    </ActionForm>
  );
}

async function bringBack(receiptId: string): Promise<void> {
  const data = new FormData();
  data.set("receiptId", receiptId);
  const answer = await restoreReceiptAction(idle, data);
  if (answer.status === "refused") toast({ message: answer.message, kind: "bad" });
  if (answer.status === "done") toast({ message: answer.message ?? "Receipt brought back." });
}
