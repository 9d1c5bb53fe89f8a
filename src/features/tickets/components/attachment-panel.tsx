import type { Actor } from "#access/actor.ts";
import { abilities } from "#access/subject.ts";
import { clockOf, momentIn } from "#features/activity/model/clock.ts";
import { filesOnTicket } from "../queries/files-on-ticket.ts";
import { AttachForm, OneFileForm } from "./attach-form.tsx";

/** Attaches files to a ticket, and lists those that are there: each can be taken away, and for a while brought back. */
export async function AttachmentPanel({
  actor,
  ticket,
}: {
  actor: Actor;
  ticket: { readonly id: string; readonly technicianIds: readonly string[] };
}) {
  const clock = clockOf(actor);
  const files = await filesOnTicket(actor, ticket.id, clock.now);
  const may = abilities(actor, ticket, ["attachment.remove", "attachment.restore"]);
  return (
    <>
      <AttachForm ticketId={ticket.id} />
      {files.length > 0 && (
        <ul aria-label="Files of the ticket" className="mt-2 divide-y divide-line border-line border-y">
          {files.map((file) => (
            <li key={file.id} className="flex min-h-9 flex-wrap items-center gap-x-3 text-sm">
              <span className="min-w-0 flex-1 truncate">
                {file.isRemoved ? (
                  <s className="text-muted">{file.name}</s>
                ) : (
                  <a
                    href={`/api/attachments/${file.id}`}
                    download={file.name}
                    className="text-accent-ink hover:underline"
                  >
                    {file.name}
                  </a>
                )}
              </span>
              <span className="text-muted text-xs">
                {file.visibility === "customer" ? "Customer can see this" : "Internal"} · {file.byName},{" "}
                {momentIn(clock, file.createdAt).words}
              </span>
              <span className="w-16 text-right text-faint text-xs tabular">{file.size}</span>
              <span className="w-24 text-right">
                {file.isRemoved && may["attachment.restore"] && (
                  <OneFileForm id={file.id} name={file.name} act="restore" />
                )}
                {!file.isRemoved && may["attachment.remove"] && (
                  <OneFileForm id={file.id} name={file.name} act="remove" />
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
