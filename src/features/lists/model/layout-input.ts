import { z } from "zod";
import {
  type CategoryLayout,
  type FieldLayout,
  fieldStates,
  type LayoutField,
  layoutFacts,
  layoutFields,
  layoutOf,
  statesOf,
} from "#features/tickets/model/category-layout.ts";
import { objectionsAt, type Refusal } from "#kernel/refusal.ts";
import { hasHiddenCharacters } from "#kernel/text.ts";
import { type LayoutChoices, stateField, valueField } from "./layout-fields.ts";

const decided = {
  id: z.uuid(),
  version: z.coerce.number().int(),
  startsTimer: z.stringbool().default(false),
  showsTimeline: z.stringbool().default(false),
  requiresNoteTitle: z.stringbool().default(false),
  checklistId: z
    .union([z.literal(""), z.uuid()], { error: "Choose one of the checklists." })
    .default("")
    .transform((id) => id || null),
};

/** The sentence against what a form says of one field, or undefined when it can be read. */
function objectionToPosted(name: string, value: unknown): string | undefined {
  const field = layoutFields.find((one) => name === stateField(one) || name === valueField(one));
  if (field === undefined) return `A layout has no field "${name.slice(0, 60)}".`;
  const { label } = layoutFacts[field];
  if (name === stateField(field)) {
    return fieldStates.some((state) => state === value) ? undefined : `Choose how ${label} is treated.`;
  }
  if (typeof value !== "string" || hasHiddenCharacters(value)) return `What ${label} starts with cannot be read.`;
  return value.length > 2000 ? `What ${label} starts with must be at most 2,000 characters.` : undefined;
}

/** A category's layout as a form sends it, with what else the category decides. */
export const layOutCategoryInput = z.looseObject(decided).superRefine((input, context) => {
  for (const [name, value] of Object.entries(input)) {
    const message = name in decided ? undefined : objectionToPosted(name, value);
    if (message) context.addIssue({ code: "custom", message, path: [name] });
  }
});

/** The layout that was typed. */
export function typedLayout(input: Readonly<Record<string, unknown>>): CategoryLayout {
  const rows = layoutFields.map((field): [LayoutField, FieldLayout] => {
    const state = statesOf(field).find((candidate) => candidate === input[stateField(field)]) ?? "shown";
    const value = input[valueField(field)];
    return [field, typeof value === "string" && value !== "" ? { state, value } : { state }];
  });
  return layoutOf(Object.fromEntries(rows));
}

/** Why a layout cannot be kept, or undefined when it can: what starts a field must be there to choose, and hidden fields cannot be asked for. */
export function objectionToLayout(layout: CategoryLayout, choices: LayoutChoices): Refusal | undefined {
  const problems = Object.fromEntries(
    layoutFields.flatMap((field) => {
      const { label, starts } = layoutFacts[field];
      const { value } = layout[field];
      const isStrange = starts === "picked" && value && !choices[field]?.some((choice) => choice.value === value);
      return isStrange ? [[valueField(field), `Choose what ${label} starts with from its list, or nothing.`]] : [];
    }),
  );
  return objectionsAt({ ...objectionToSub(layout), ...problems });
}

function objectionToSub(layout: CategoryLayout): Readonly<Record<string, string>> {
  const asks = (field: LayoutField) => ["required", "required_to_complete"].includes(layout[field].state);
  if (!asks("subIssueTypeId") || layout.issueTypeId.state !== "hidden") return {};
  return { [stateField("subIssueTypeId")]: "A sub-issue type cannot be asked for while the issue type is hidden." };
}
