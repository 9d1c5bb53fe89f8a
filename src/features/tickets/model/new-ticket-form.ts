import { type CategoryLayout, type LayoutField, layoutFields } from "./category-layout.ts";

/** What stands on top of the form, because every call needs it. */
const always: readonly LayoutField[] = ["title", "description", "contactId", "priorityId", "assignee"];

/** The fields of the form: what is always on top, what this category asks for besides, and what is folded away. */
export interface FormPlan {
  readonly asked: readonly LayoutField[];
  readonly folded: readonly LayoutField[];
}

/** How the form of a new ticket is laid out for a category: what it asks for is on top, what it hides is not there. */
export function planOf(layout: CategoryLayout): FormPlan {
  const rest = layoutFields.filter((field) => !always.includes(field) && layout[field].state !== "hidden");
  const isAsked = (field: LayoutField) => layout[field].state === "required";
  // Issue and sub-issue type stand together.
  const together = (field: LayoutField) =>
    isAsked(field) ||
    (field === "issueTypeId" && isAsked("subIssueTypeId")) ||
    (field === "subIssueTypeId" && isAsked("issueTypeId"));
  return { asked: rest.filter(together), folded: rest.filter((field) => !together(field)) };
}

/** Whether one of the fields that are always on top stands there for a category. */
export function isOnTop(layout: CategoryLayout, field: LayoutField): boolean {
  return layout[field].state !== "hidden";
}

/** What the fields start with: as the category says, else as the desk and the customer do. What was touched stays as it is. */
export function startsOf(
  layout: CategoryLayout,
  start: Readonly<Record<string, string>>,
  touched: ReadonlySet<string>,
  shown: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    layoutFields.map((field) => [
      field,
      touched.has(field) ? (shown[field] ?? "") : (layout[field].value ?? start[field] ?? ""),
    ]),
  );
}

/** The name under which a browser keeps what somebody types about a customer's new ticket. */
export const draftOf = (personId: string, customerId: string) => `new-ticket:${personId}:${customerId}`;
