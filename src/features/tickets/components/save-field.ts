import { startTransition } from "react";
import type { FormState } from "#kernel/form-state.ts";
import type { FormText } from "#kernel/merge.ts";
import { newKey } from "#ui/forms/new-key.ts";
import { toast } from "#ui/overlays/toast.ts";
import { assignInPlaceAction, changeStatusInPlaceAction, editInPlaceAction } from "../actions.ts";
import type { EditedTicket } from "./edited-ticket.ts";

/** Saves one field of a ticket, said to have been something before. The page around it is the caller's to refresh. */
export async function saveField(
  ticket: EditedTicket,
  field: string,
  wanted: FormText,
  was: FormText,
): Promise<FormState> {
  const { action, sent } = posted(ticket, field, wanted, was);
  const data = new FormData();
  for (const [name, text] of Object.entries({ key: newKey(), ticketId: ticket.id, ...sent })) data.set(name, text);
  try {
    return await action({ status: "idle" }, data);
  } catch {
    const message = "This could not be saved. What you typed is still here: try again.";
    return { status: "refused", kind: "unavailable", message, typed: {} };
  }
}

function posted(ticket: EditedTicket, field: string, wanted: FormText, was: FormText) {
  if (field === "statusId") {
    return { action: changeStatusInPlaceAction, sent: { ...wanted, wasStatusId: was.statusId ?? "" } };
  }
  if (field === "assignee") {
    const wasTechnicianId = was.assignee?.split(":")[0] ?? "";
    return { action: assignInPlaceAction, sent: { ...wanted, wasTechnicianId } };
  }
  const changed = Object.fromEntries(Object.entries(wanted).filter(([name, text]) => text !== was[name]));
  const before = Object.fromEntries(Object.keys(changed).map((name) => [name, was[name] ?? ""]));
  const sent = { ...changed, version: String(ticket.version), was: JSON.stringify(before) };
  return { action: editInPlaceAction, sent };
}

/** Says that a field is saved, and offers to take it back; `refresh` draws the page anew then. */
export function offerUndo(
  ticket: EditedTicket,
  field: string,
  label: string,
  { from, to }: { from: FormText; to: FormText },
  refresh: () => void,
): void {
  toast({
    message: `${label} saved.`,
    undo: () =>
      startTransition(async () => {
        const answer = await saveField(ticket, field, from, to);
        if (answer.status === "refused") return toast({ message: `${label} stays: ${answer.message}`, kind: "bad" });
        toast({ message: `${label} is as it was.` });
        startTransition(refresh);
      }),
  });
}
