import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditNoteForm } from "#features/tickets/components/edit-note-form.tsx";
import { noteToEdit } from "#features/tickets/queries/note-by-id.ts";
import { noteChoices } from "#features/tickets/queries/note-choices.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Note" };

/** One note of a ticket, to be corrected. */
export default async function NotePage({ params }: { params: Promise<{ number: string; id: string }> }) {
  const [actor, { number, id }] = await Promise.all([currentActor(), params]);
  const note = await noteToEdit(actor, id);
  if (!note || note.number !== number.toUpperCase()) notFound();
  return (
    <>
      <PageHeader title="Correct a note" back={{ href: `/tickets/${note.number}`, label: note.number }} />
      <PageBody narrow>
        <EditNoteForm note={note} choices={await noteChoices(actor, note.ticketId)} />
      </PageBody>
    </>
  );
}
