import { RadioGroup } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { FilesField } from "#ui/forms/files-field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { addAttachmentAction, removeAttachmentAction, restoreAttachmentAction } from "../actions.ts";
import { audienceEdge, audiences } from "./note-form.tsx";

/** Puts files on a ticket without a note. */
export function AttachForm({ ticketId }: { ticketId: string }) {
  return (
    <ActionForm action={addAttachmentAction} label="Attachment" guard={false} className={`${audienceEdge} gap-2`}>
      <Hidden name="ticketId" value={ticketId} />
      <FilesField name="files" label="Choose files" hint="Drag them here or paste a screenshot." camera />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <RadioGroup
          className="[&>legend]:sr-only"
          name="visibility"
          label="Who can see them"
          inline
          options={audiences}
          defaultValue="internal"
        />
        <span className="min-w-0 flex-1 basis-32 text-muted text-xs">
          Photographs lose their place and camera. Nobody is mailed.
        </span>
        <SubmitButton sending="Attaching…">Attach</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Takes a file away, or brings it back, by one press. */
export function OneFileForm({ id, name, act }: { id: string; name: string; act: "remove" | "restore" }) {
  const isRemoval = act === "remove";
  return (
    <ActionForm
      action={isRemoval ? removeAttachmentAction : restoreAttachmentAction}
      guard={false}
      className="justify-items-end"
    >
      <Hidden name="id" value={id} />
      <SubmitButton size="sm" look="quiet" sending="…" label={isRemoval ? `Remove ${name}` : `Bring back ${name}`}>
        {isRemoval ? "Remove" : "Bring back"}
      </SubmitButton>
    </ActionForm>
  );
}
