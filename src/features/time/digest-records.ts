import "server-only";
import type { Minutes, Money } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { log } from "#server/log.ts";

/** What a timesheet comes to, and what is unusual about it. */
export interface SheetDigest {
  readonly workedMinutes: Minutes;
  readonly billableMinutes: Minutes;
  readonly amount: Money;
  readonly remarks: readonly string[];
}

/** A digest that was just reckoned, with what it was reckoned from. */
export interface ReckonedDigest extends SheetDigest {
  readonly timesheetId: string;
  /** The timesheet's version. */
  readonly version: number;
  readonly usualAt: Date | null;
}

/** Keeps digests for whoever looks next. A page that has them is shown also when they cannot be kept. */
export async function keepDigests(digests: readonly ReckonedDigest[]): Promise<void> {
  const rows = digests.map(({ timesheetId, version, usualAt, workedMinutes, billableMinutes, amount, remarks }) => ({
    timesheet_id: timesheetId,
    version,
    usual_at: usualAt,
    worked_minutes: workedMinutes,
    billable_minutes: billableMinutes,
    amount,
    remarks,
  }));
  try {
    // In one order, so that two who look at once wait for each other and do not cross.
    await db.$executeRaw`
      INSERT INTO timesheet_digest (timesheet_id, version, usual_at, worked_minutes, billable_minutes, amount, remarks)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS digest (timesheet_id uuid, version int,
          usual_at timestamptz(3), worked_minutes int, billable_minutes int, amount int, remarks text[])
       ORDER BY timesheet_id
          ON CONFLICT (timesheet_id) DO UPDATE
         SET version = EXCLUDED.version, usual_at = EXCLUDED.usual_at, worked_minutes = EXCLUDED.worked_minutes,
             billable_minutes = EXCLUDED.billable_minutes, amount = EXCLUDED.amount, remarks = EXCLUDED.remarks`;
  } catch (error) {
    log.warn({ err: error }, "what timesheets come to was not kept");
  }
}
