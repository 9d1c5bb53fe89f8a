import { beforeAll, expect, test } from "vitest";
import { layOutCategory } from "#features/lists/commands/lay-out-category.ts";
import { layoutOf } from "#features/tickets/model/category-layout.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const standard = () => db.ticketCategory.findUniqueOrThrow({ where: { name: "Standard" } });
const layOut = async (changes: object, actor = cast.ada) => {
  const { id, version } = await standard();
  return await layOutCategory.execute(actor, { id, version: String(version), ...changes });
};

test("a category says what is hidden, required and what a field starts with; the record says from what to what", async () => {
  const onSite = await db.workType.findUniqueOrThrow({ where: { name: "On-site support" } });
  valueFrom(
    await layOut({
      startsTimer: "true",
      deviceIdState: "required",
      resolutionState: "required_to_complete",
      purchaseOrderState: "hidden",
      workTypeIdValue: onSite.id,
    }),
  );
  const { id, fields, startsTimer, showsTimeline } = await standard();
  const layout = layoutOf(fields);
  expect(layout.deviceId).toEqual({ state: "required" });
  expect(layout.resolution).toEqual({ state: "required_to_complete" });
  expect(layout.purchaseOrder).toEqual({ state: "hidden" });
  expect(layout.workTypeId).toEqual({ state: "shown", value: onSite.id });
  expect({ startsTimer, showsTimeline }).toEqual({ startsTimer: true, showsTimeline: false });
  expect(await lastEventAbout(id)).toMatchObject({ change: { Device: { from: "shown", to: "required" } } });
});

test("what every header holds is never hidden", async () => {
  valueFrom(await layOut({ titleState: "hidden" }));
  expect(layoutOf((await standard()).fields).title).toEqual({ state: "shown" });
});

test.each([
  ["a work type that is not in its list", { workTypeIdValue: crypto.randomUUID() }, "workTypeIdValue"],
  ["a kind of ticket that does not exist", { typeValue: "wish" }, "typeValue"],
  [
    "a sub-issue type asked for under a hidden issue type",
    { subIssueTypeIdState: "required", issueTypeIdState: "hidden" },
    "subIssueTypeIdState",
  ],
  ["a checklist that is gone", { checklistId: crypto.randomUUID() }, "checklistId"],
])("%s is refused at its field, and nothing is half saved", async (_, changes, field) => {
  const before = await standard();
  expect(await layOut({ deviceIdState: "hidden", ...changes })).toMatchObject({
    refusal: { fields: { [field]: expect.any(String) } },
  });
  expect(await standard()).toEqual(before);
});

test("a stale form is a conflict", async () => {
  const { id, version } = await standard();
  const stale = { id, version: String(version - 1) };
  expect(await layOutCategory.execute(cast.ada, stale)).toMatchObject({ refusal: { kind: "conflict" } });
});

test("a manager finds nothing to lay out", async () => {
  expect(await layOut({}, cast.max)).toMatchObject({ refusal: { kind: "missing" } });
});
