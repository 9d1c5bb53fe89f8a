import "server-only";
import { z } from "zod";
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

/** The notes of a timesheet by their marks: "2026-11-12 T20261112.0001", where each was written last. */
export type Notes = Readonly<Record<string, string>>;

/** Notes as they are kept; none where something else is. */
export function notesIn(kept: unknown): Notes {
  return z.record(z.string(), z.string()).safeParse(kept).data ?? {};
}

/** The notes of a timesheet, with the submission that they are of. */
export interface NotesOfSheet {
  readonly timesheetId: string;
  readonly notes: Notes;
  readonly notesAt: Date | null;
}

/** A digest that was just reckoned, with what it was reckoned from. */
export interface ReckonedDigest extends SheetDigest, NotesOfSheet {
  /** The timesheet's version. */
  readonly version: number;
  readonly usualAt: Date | null;
}

/** Keeps digests for whoever looks next. A page that has them is shown also when they cannot be kept. */
export async function keepDigests(digests: readonly ReckonedDigest[]): Promise<void> {
  const rows = digests.map(
    ({ timesheetId, version, usualAt, workedMinutes, billableMinutes, amount, remarks, notes, notesAt }) => ({
      timesheet_id: timesheetId,
      version,
      usual_at: usualAt,
      worked_minutes: workedMinutes,
      billable_minutes: billableMinutes,
      amount,
      remarks,
      notes,
      notes_at: notesAt,
    }),
  );
  await unlessNotKept(async () => {
    // In one order, so that two who look at once wait for each other and do not cross.
    await db.$executeRaw`
      INSERT INTO timesheet_digest (timesheet_id, version, usual_at, worked_minutes, billable_minutes, amount, remarks, notes, notes_at)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS digest (timesheet_id uuid, version int,
          usual_at timestamptz(3), worked_minutes int, billable_minutes int, amount int, remarks text[], notes jsonb,
          notes_at timestamptz(3))
       ORDER BY timesheet_id
          ON CONFLICT (timesheet_id) DO UPDATE
         SET version = EXCLUDED.version, usual_at = EXCLUDED.usual_at, worked_minutes = EXCLUDED.worked_minutes,
             billable_minutes = EXCLUDED.billable_minutes, amount = EXCLUDED.amount, remarks = EXCLUDED.remarks,
             notes = EXCLUDED.notes, notes_at = EXCLUDED.notes_at`;
  });
}

/** Keeps the notes of timesheets that nobody decides about now, for those that come after them. What was never submitted may change, so it is not kept. */
export async function keepNotes(read: readonly NotesOfSheet[]): Promise<void> {
  const rows = read
    .filter(({ notesAt }) => notesAt !== null)
    .map(({ timesheetId, notes, notesAt }) => ({ timesheet_id: timesheetId, notes, notes_at: notesAt }));
  if (rows.length === 0) return;
  await unlessNotKept(async () => {
    // Version 0 is none: what such a sheet comes to was not reckoned.
    await db.$executeRaw`
      INSERT INTO timesheet_digest (timesheet_id, version, worked_minutes, billable_minutes, amount, notes, notes_at)
      SELECT timesheet_id, 0, 0, 0, 0, notes, notes_at
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS read (timesheet_id uuid, notes jsonb, notes_at timestamptz(3))
       ORDER BY timesheet_id
          ON CONFLICT (timesheet_id) DO UPDATE SET notes = EXCLUDED.notes, notes_at = EXCLUDED.notes_at`;
  });
}

async function unlessNotKept(keep: () => Promise<void>): Promise<void> {
  try {
    await keep();
  } catch (error) {
    log.warn({ err: error }, "what timesheets come to was not kept");
  }
}
