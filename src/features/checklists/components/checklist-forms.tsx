import { Checkbox, type Option, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import {
  addToChecklistAction,
  amendChecklistAction,
  layChecklistAction,
  moveChecklistAction,
  removeFromChecklistAction,
  tickChecklistAction,
  untickChecklistAction,
} from "../actions.ts";

/** The forms behind the boxes of a checklist: one ticks, one takes a tick back; each box says which item. */
export function TickForms({ ticketId }: { ticketId: string }) {
  return (
    <>
      <ActionForm
        id={`tick-${ticketId}`}
        action={tickChecklistAction}
        guard={false}
        label="Tick off"
        className="gap-0"
      />
      <ActionForm
        id={`untick-${ticketId}`}
        action={untickChecklistAction}
        guard={false}
        label="Take a tick back"
        className="gap-0"
      />
    </>
  );
}

/** The forms behind the buttons of a checklist that is arranged. */
export function ArrangeForms({ ticketId }: { ticketId: string }) {
  return (
    <>
      <ActionForm id={`move-${ticketId}`} action={moveChecklistAction} guard={false} label="Move" className="gap-0" />
      <ActionForm
        id={`remove-${ticketId}`}
        action={removeFromChecklistAction}
        guard={false}
        label="Remove"
        className="gap-0"
      />
    </>
  );
}

/** Adds things to do, one a line; a list that is pasted becomes as many items. */
export function AddItemsForm({ ticketId }: { ticketId: string }) {
  return (
    <ActionForm action={addToChecklistAction} label="Add items" className="gap-2">
      <Hidden name="ticketId" value={ticketId} />
      <TextArea
        name="lines"
        label="What is to be done"
        bare
        required
        rows={2}
        placeholder="One item a line; begin an important one with !"
      />
      <div>
        <SubmitButton look="secondary" size="sm" sending="Adding…">
          Add to the checklist
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Lays a prepared checklist on the ticket. */
export function LayForm({ ticketId, templates }: { ticketId: string; templates: readonly Option[] }) {
  return (
    <ActionForm action={layChecklistAction} guard={false} label="Take a prepared checklist" className="gap-2">
      <Hidden name="ticketId" value={ticketId} />
      <div className="flex flex-wrap items-end gap-2">
        <Select name="templateId" label="Prepared checklist" width="half" options={templates} />
        <SubmitButton look="secondary" sending="Adding…">
          Add its items
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Says an item in other words. */
export function AmendForm({
  item,
}: {
  item: { readonly id: string; readonly text: string; readonly isImportant: boolean; readonly version: number };
}) {
  return (
    <ActionForm action={amendChecklistAction} label="Change the item" className="gap-2 py-1">
      <Hidden name="itemId" value={item.id} />
      <Hidden name="version" value={item.version} />
      <Field name="text" label="Item" bare required maxLength={255} defaultValue={item.text} autoFocus />
      <div className="flex flex-wrap items-center gap-4">
        <Checkbox name="isImportant" label="Important" defaultChecked={item.isImportant} />
        <SubmitButton size="sm">Save item</SubmitButton>
      </div>
    </ActionForm>
  );
}
