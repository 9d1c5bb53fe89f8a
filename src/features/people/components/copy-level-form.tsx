import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { copyLevelAction } from "../actions.ts";

/** Makes a level of one's own, beginning with the rights of this one. */
export function CopyLevelForm({ level }: { level: { id: string; name: string } }) {
  const name = `${level.name.replace(/ \(system\)$/, "")} copy`;
  return (
    <ActionForm action={copyLevelAction} submit="Copy this level" look="secondary" guard={false} label="Copy">
      <Hidden name="id" value={level.id} />
      <Field name="name" label="Name of the copy" defaultValue={name} maxLength={80} width="half" required />
    </ActionForm>
  );
}
