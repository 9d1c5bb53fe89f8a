import { beforeAll, expect, test } from "vitest";
import { monthOf } from "#features/billing/model/conservation.ts";
import { thingsInState } from "#features/billing/queries/things-in-state.ts";
import { approveExpenseReport } from "#features/expenses/commands/approve-expense-report.ts";
import { type Cast, makeCast, valueFrom } from "../../../support/cast.ts";
import { addedExpense, reportDecision, submittedReport } from "../../../support/parts.ts";
import { friday, fridayEvening, makeTicket, parseDay } from "../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const span = monthOf(parseDay(friday));
const idsOf = async (state: "draft" | "submitted" | "approved" | "ready") =>
  (await thingsInState(cast.ada, { span, state })).rows.map(({ id }) => id);

test("a billable approved item is ready to be posted, an unapproved one is not", async () => {
  const ticket = await makeTicket(cast);
  const billable = await addedExpense(cast.tess, { ticketId: ticket.id, isBillable: "true", amount: "30.00" });
  const { expenses } = await submittedReport(cast.tess);
  const other = expenses.find(({ id }) => id !== billable.id)?.id;
  expect(await idsOf("ready")).toEqual([]);
  expect((await idsOf("submitted")).toSorted()).toEqual([billable.id, other].toSorted());
  const refused = { ...(await reportDecision(cast.tess)), [`why.${other}`]: "No receipt" };
  valueFrom(await approveExpenseReport.execute(cast.olivia, refused, { now: fridayEvening }));
  expect(await idsOf("ready")).toEqual([billable.id]);
  expect(await idsOf("submitted")).toEqual([]);
  expect(await idsOf("draft")).toEqual([other]);
});
