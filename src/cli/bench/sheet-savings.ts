import { randomUUID } from "node:crypto";
import pg from "pg";
import { PlainError } from "../console/plain-error.ts";
import type { FilledDesk } from "./filled-desk.ts";
import { called, idOfAction } from "./posted-action.ts";
import type { Saving } from "./savings.ts";
import type { Asking } from "./scenarios.ts";

const kept = (name: string, ofEach: number) =>
  `SELECT count(*)::int / ${ofEach} AS count FROM event WHERE name = '${name}'`;

/** How many timesheets are approved at once. */
export const approvedAtOnce = 50;

/** What is done with timesheets; each is used once, so there are only so many turns. */
export const sheetSavings: readonly Saving[] = [
  {
    name: "Submit a timesheet",
    prepare: async (desk, _, adminUrl) => submitting(desk, await reopened(adminUrl, "open", { from: 14, to: 24 })),
    kept: kept("timesheet.submit", 1),
    most: { warmUp: 40, one: 200, eight: 200 },
  },
  {
    name: `Approve ${approvedAtOnce} at once`,
    prepare: async (desk, _, adminUrl) => approving(desk, await reopened(adminUrl, "submitted", { from: 2, to: 13 })),
    kept: kept("timesheet.approve", approvedAtOnce),
    most: { warmUp: 2, one: 10, eight: 0 },
  },
];

interface Sheet {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
}

/** The sheets of past weeks, as they were before they were handed in or approved; their number of weeks ago says which. */
async function reopened(
  adminUrl: string,
  status: "open" | "submitted",
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Sheet[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Sheet>(
      `UPDATE timesheet SET status = $1::timesheet_status, approval_level = 1, decided_at = NULL, decided_by_id = NULL
        WHERE (current_date - starts_on) / 7 BETWEEN $2 AND $3 RETURNING id, version, person_id AS "personId"`,
      [status, from, to],
    );
    return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  } finally {
    await client.end();
  }
}

function submitting({ cookies, technicianIds }: FilledDesk, sheets: readonly Sheet[]): Asking {
  const action = idOfAction("submitTimesheetAction");
  const cookieOf = new Map(technicianIds.map((id, index) => [id, cookies[index]]));
  const waiting = sheets.filter(({ personId }) => cookieOf.has(personId));
  return () => {
    const { id = "", version = 0, personId = "" } = waiting.pop() ?? spent();
    const fields = { key: randomUUID(), timesheetId: id, version: String(version) };
    const form = called(Object.entries(fields));
    return { path: "/timesheet", cookie: cookieOf.get(personId) ?? "", action, form };
  };
}

function approving({ ownerCookie }: FilledDesk, sheets: readonly Sheet[]): Asking {
  const action = idOfAction("approveTimesheetsAction");
  const waiting = [...sheets];
  return () => {
    const chosen = waiting.splice(0, approvedAtOnce);
    if (chosen.length < approvedAtOnce) spent();
    const items = chosen.map(({ id, version }): [string, string] => [
      "item",
      JSON.stringify({ timesheetId: id, version }),
    ]);
    return { path: "/approvals", cookie: ownerCookie, action, form: called(items) };
  };
}

function spent(): never {
  throw new PlainError("The desk has no more timesheets for this: measure fewer seconds.");
}
