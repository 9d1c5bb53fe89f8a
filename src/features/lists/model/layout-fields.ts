import type { LayoutField } from "#features/tickets/model/category-layout.ts";

/** The name of the form's field that says how a ticket's field is treated. */
export const stateField = (field: LayoutField) => `${field}State`;
/** The name of the form's field that says what a ticket's field starts with. */
export const valueField = (field: LayoutField) => `${field}Value`;

/** What a field can start with: the ids or words of its list. */
export type LayoutChoices = Readonly<Partial<Record<LayoutField, readonly { value: string; label: string }[]>>>;
