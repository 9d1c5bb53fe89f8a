import { clockOf } from "#features/activity/model/clock.ts";
import { withHolidays } from "#features/internal-time/queries/holidays-of-person.ts";
import { historyOfTimesheet } from "#features/time/queries/history-of-timesheet.ts";
import { timesheetById } from "#features/time/queries/timesheet.ts";
import { nameOfSheetFile, sheetAsPdf } from "#features/time/sheet-on-paper.ts";
import { plainFileName } from "#kernel/file-name.ts";
import { fileAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { maybeActor } from "#server/session.ts";

/** A timesheet as a PDF file, for those who may see the timesheet. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return signedOut();
  const { id } = await params;
  const written = await timesheetById(actor, id);
  if (!written) return noSuchFile();
  const [history, { sheet, holidays }] = await Promise.all([
    historyOfTimesheet(actor, id),
    withHolidays(actor, written),
  ]);
  const { desk } = actor;
  const bytes = await sheetAsPdf({ sheet, history, holidays, desk, clock: clockOf(actor), madeBy: actor.name });
  return fileAnswer(bytes, { name: plainFileName(nameOfSheetFile(sheet)), mediaType: "application/pdf" });
}
