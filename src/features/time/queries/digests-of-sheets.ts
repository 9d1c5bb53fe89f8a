import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { minutes, money, sumOfMinutes, sumOfMoney } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import { keepDigests, type ReckonedDigest, type SheetDigest } from "../digest-records.ts";
import { remarksInSum } from "../model/remarks.ts";
import { usualReckonedAt } from "../unusual-records.ts";
import { notesOf, withEarlierNotes } from "./earlier-notes.ts";
import { entriesAwaiting } from "./entries-awaiting-me.ts";

interface Sheet {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly startsOn: Date;
  readonly submittedAt: Date | null;
}

/**
 * What timesheets come to and what is unusual about them, by sheet. It is reckoned once for a version of a sheet and kept:
 * each change of a sheet or of an entry on it makes a new version, and what is usual is reckoned anew by the hour.
 */
export async function digestsOf(actor: Actor, sheets: readonly Sheet[]): Promise<ReadonlyMap<string, SheetDigest>> {
  if (sheets.length === 0) return new Map();
  const [rows, usualAt] = await Promise.all([
    db.timesheetDigest.findMany({
      where: { timesheetId: { in: sheets.map(({ id }) => id) }, timesheet: visible.timesheets(actor) },
      // The notes are for those that come after it.
      omit: { notes: true, notesAt: true },
    }),
    usualReckonedAt(),
  ]);
  const keptOf = new Map(rows.map((row) => [row.timesheetId, row]));
  const isReckoned = ({ id, version }: Sheet) => {
    const kept = keptOf.get(id);
    return kept?.version === version && kept.usualAt?.getTime() === usualAt?.getTime();
  };
  const reckoned = await reckon(
    actor,
    sheets.filter((sheet) => !isReckoned(sheet)),
    usualAt,
  );
  const kept = rows.map(({ timesheetId, remarks, ...row }): [string, SheetDigest] => [
    timesheetId,
    {
      workedMinutes: minutes(row.workedMinutes),
      billableMinutes: minutes(row.billableMinutes),
      amount: money(row.amount),
      remarks,
    },
  ]);
  return new Map([...kept, ...reckoned.map((digest): [string, SheetDigest] => [digest.timesheetId, digest])]);
}

async function reckon(actor: Actor, sheets: readonly Sheet[], usualAt: Date | null): Promise<ReckonedDigest[]> {
  if (sheets.length === 0) return [];
  const bySheet = await entriesAwaiting(
    actor,
    sheets.map(({ id }) => id),
  );
  const written = sheets.map((sheet) => ({ ...sheet, entries: bySheet.get(sheet.id) ?? [] }));
  const compared = await withEarlierNotes(actor, written);
  const digests = sheets.map(({ id, version, submittedAt }): ReckonedDigest => {
    const entries = compared.get(id) ?? [];
    return {
      timesheetId: id,
      version,
      usualAt,
      workedMinutes: sumOfMinutes(entries.map(({ workedMinutes }) => workedMinutes)),
      billableMinutes: sumOfMinutes(entries.map(({ billableMinutes }) => billableMinutes)),
      amount: sumOfMoney(entries.map(({ amount }) => amount)),
      remarks: remarksInSum(entries),
      notes: notesOf(entries),
      notesAt: submittedAt,
    };
  });
  await keepDigests(digests);
  return digests;
}
