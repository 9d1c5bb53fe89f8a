"use client";

import { useActionState } from "react";
import { idle } from "#kernel/form-state.ts";
import { addNoteAction } from "../actions.ts";

/** Writes a note on a ticket; who can read it is said before it is sent. */
export function NoteForm({ ticketId }: { ticketId: string }) {
  const [state, send, pending] = useActionState(addNoteAction, idle);
  return (
    <form action={send}>
      <input type="hidden" name="ticketId" value={ticketId} />
      <label>
        <input type="radio" name="visibility" value="internal" defaultChecked /> Internal
      </label>
      <label>
        <input type="radio" name="visibility" value="customer" /> Customer can see this
      </label>
      <textarea name="body" aria-label="Note" required />
      {state.status !== "idle" && <p role="status">{state.message}</p>}
      <button type="submit" disabled={pending}>
        Add note
      </button>
    </form>
  );
}
