import type { FormText } from "#kernel/merge.ts";

/** The ticket that a field stands on. */
export interface EditedTicket {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/** What edits one field where it stands. */
export interface FieldEditorProps {
  ticket: EditedTicket;
  field: string;
  label: string;
  start: FormText;
  /** The field is as it was, or as it was saved; by key when the keyboard should stay where it is. */
  onClose: (isByKey: boolean) => void;
}
