import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldStates, layoutFields, layoutOf } from "#features/tickets/model/category-layout.ts";
import { isOnTop, planOf, startsOf } from "#features/tickets/model/new-ticket-form.ts";

test("what a category asks for stands on top, what it hides is not there", () => {
  const plan = planOf(layoutOf({ deviceId: { state: "required" }, queueId: { state: "hidden" } }));
  expect(plan.asked).toEqual(["deviceId"]);
  expect(plan.folded).not.toContain("queueId");
  expect(plan.folded).toContain("tags");
});

test("every field that is not hidden stands in the form once, whatever the layout", () => {
  const state = fc.constantFrom(...fieldStates);
  const kept = fc.dictionary(fc.constantFrom(...layoutFields), fc.record({ state }));
  fc.assert(
    fc.property(kept, (fields) => {
      const layout = layoutOf(fields);
      const { asked, folded } = planOf(layout);
      const top = ["title", "description", "contactId", "priorityId", "assignee"] as const;
      const all = [...top.filter((field) => isOnTop(layout, field)), ...asked, ...folded];
      expect(all.toSorted()).toEqual(layoutFields.filter((field) => layout[field].state !== "hidden").toSorted());
    }),
  );
});

test("fields start as the category says, else as the desk does; what was touched stays", () => {
  const layout = layoutOf({ queueId: { state: "shown", value: "two" }, title: { state: "shown", value: "Alert: " } });
  const starts = startsOf(layout, { queueId: "one", sourceId: "phone" }, new Set(["title"]), { title: "" });
  expect(starts).toMatchObject({ queueId: "two", sourceId: "phone", title: "", tags: "" });
});
