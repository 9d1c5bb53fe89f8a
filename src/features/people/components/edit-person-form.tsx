import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { editPersonAction } from "../actions.ts";
import type { PersonChoices } from "../queries/choices-for-person.ts";
import type { PersonToEdit } from "../queries/person-to-edit.ts";
import { PersonFields } from "./person-fields.tsx";

/** Changes who somebody is, what they may do and who approves for them. */
export function EditPersonForm({
  person,
  choices,
  isOwn,
}: {
  person: PersonToEdit;
  choices: PersonChoices;
  isOwn: boolean;
}) {
  return (
    <ActionForm action={editPersonAction} submit="Save" label={`Edit ${person.name}`} className="content-start gap-6">
      <Hidden name="id" value={person.id} />
      <Hidden name="version" value={person.version} />
      <PersonFields start={person} choices={choices} isOwn={isOwn} />
    </ActionForm>
  );
}
