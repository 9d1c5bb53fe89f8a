import "server-only";
import type { Clock } from "#features/activity/model/clock.ts";
import { momentIn } from "#features/activity/model/clock.ts";
import { formatDay, formatInstant, formatSpan, formatWeekday, type LocalDate } from "#kernel/calendar.ts";
import { formatClock } from "#kernel/duration.ts";
import { formatMoney } from "#kernel/money.ts";
import { type Minutes, sumOfMinutes, sumOfMoney } from "#kernel/quantity.ts";
import { drawFigures, drawSignatures, drawState } from "#server/pdf/blocks.ts";
import { type Paper, writePaper } from "#server/pdf/paper.ts";
import { drawTable, type PaperColumn, type PaperGroup, type PaperRow } from "#server/pdf/table.ts";
import { periodInWords } from "./model/calendar-input.ts";
import { billableOf } from "./model/goal.ts";
import type { SheetEntry } from "./model/sheet-entry.ts";
import type { SheetView } from "./model/sheet-view.ts";
import { formatHours } from "./model/span-of-work.ts";
import { byKey } from "./model/timesheet-grid.ts";
import { timesheetStatusLabels } from "./model/timesheet-status.ts";
import type { SheetEvent } from "./queries/history-of-timesheet.ts";

/** All that a timesheet on paper says. */
export interface SheetOnPaper {
  readonly sheet: SheetView;
  readonly history: readonly SheetEvent[];
  readonly holidays: ReadonlyMap<LocalDate, string>;
  readonly desk: { readonly organizationName: string; readonly currency: string; readonly locale: string };
  readonly clock: Clock;
  /** Who asked for it. */
  readonly madeBy: string;
}

/** The name under which somebody keeps it: "Timesheet Tess Turner 2026-11-15.pdf". */
export function nameOfSheetFile({ ownerName, period }: Pick<SheetView, "ownerName" | "period">): string {
  return `Timesheet ${ownerName} ${period.startsOn}.pdf`;
}

/** A timesheet as a PDF file: whose it is, its days with their entries and sums, who decided what, and where it is signed. */
export async function sheetAsPdf({ sheet, history, holidays, desk, clock, madeBy }: SheetOnPaper): Promise<Buffer> {
  const title = `Timesheet of ${sheet.ownerName}`;
  const facts = {
    title: `${title}, ${formatSpan(sheet.period, desk.locale)}`,
    running: `${title}, ${formatSpan(sheet.period, desk.locale)}`,
    author: desk.organizationName,
    locale: desk.locale,
    madeAt: clock.now,
    foot: `Made ${momentIn(clock, clock.now).exact} by ${madeBy}`,
  };
  return await writePaper(facts, (paper) => {
    drawHead(paper, { title, sheet, desk, clock });
    const days = daysOnPaper(sheet.entries, holidays, desk.locale);
    drawTable(paper, { columns, groups: days, total: ["", "Total", "", ...sumsOf(sheet.entries)] });
    drawDecisions(paper, history, clock);
    const decider = sheet.decision?.by ?? (sheet.decidedBy || "approver");
    drawSignatures(paper, [`Date, ${sheet.ownerName}`, `Date, ${decider}`]);
  });
}

function drawHead(
  paper: Paper,
  { title, sheet, desk, clock }: Pick<SheetOnPaper, "sheet" | "desk" | "clock"> & { title: string },
): void {
  const { text, tone } = timesheetStatusLabels[sheet.status];
  paper.write(desk.organizationName, "muted");
  paper.move(6);
  paper.write(title, "title");
  paper.move(2);
  paper.write(periodInWords(sheet.period, desk.locale), "plain");
  paper.move(5);
  drawState(paper, tone, text, stateInWords(sheet, clock));
  paper.move(16);
  const [worked = "", billable = ""] = sumsOf(sheet.entries);
  drawFigures(paper, [
    { name: "Worked", value: worked },
    { name: "To bill", value: billable },
    { name: "Goal", value: formatClock(sheet.goal) },
    {
      name: "Amount",
      value: formatMoney(sumOfMoney(sheet.entries.map(({ amount }) => amount)), desk.currency, desk.locale),
    },
  ]);
  paper.write(billableOf(sheet).words, "muted");
  paper.move(4);
}

function stateInWords(sheet: SheetView, clock: Clock): string {
  const words = [
    ...(sheet.decision ? [`by ${sheet.decision.by} on ${formatDay(sheet.decision.on, clock.locale)}`] : []),
    ...(sheet.paidOn ? [`paid on ${formatDay(sheet.paidOn, clock.locale)}`] : []),
    ...(sheet.status === "submitted" && sheet.submittedAt
      ? [formatInstant(sheet.submittedAt, clock.now, clock.timeZone, clock.locale)]
      : []),
    ...(sheet.status === "submitted" && sheet.decidedBy ? [`waits for ${sheet.decidedBy}`] : []),
    ...(sheet.status === "rejected" && sheet.reason ? [sheet.reason] : []),
  ];
  return words.join(", ");
}

const columns: readonly PaperColumn[] = [
  { head: "Hours", width: 62 },
  { head: "Work", width: "rest" },
  { head: "Work type", width: 84 },
  { head: "Worked", width: 38, isFigure: true },
  { head: "To bill", width: 38, isFigure: true },
];

/** The entries under their days, days off named among them. */
function daysOnPaper(
  entries: readonly SheetEntry[],
  holidays: ReadonlyMap<LocalDate, string>,
  locale: string,
): PaperGroup[] {
  const written = new Map(byKey(entries, ({ workedOn }) => workedOn));
  const days = [...new Set([...written.keys(), ...holidays.keys()])].toSorted();
  return days.map((day) => {
    const ofDay = written.get(day) ?? [];
    return {
      name: `${formatWeekday(day, locale)} ${formatDay(day, locale)}`,
      note: holidays.get(day) ?? "",
      sums: ["", "", "", ...sumsOf(ofDay)],
      rows: ofDay.map(rowOf),
    };
  });
}

function rowOf(entry: SheetEntry): PaperRow {
  const { ticketNumber, ticketTitle, customerName, enteredByName } = entry;
  const about = [ticketNumber, customerName].filter(Boolean).join(" · ");
  const writtenBy = enteredByName ? `Written down by ${enteredByName}` : "";
  return [
    [{ text: formatHours(entry.startedAt, entry.endedAt, entry.timeZone), look: "muted" }],
    [
      { text: ticketTitle, look: "plain" },
      { text: about, look: "small" },
      { text: entry.summary, look: "muted" },
      { text: writtenBy, look: "small" },
    ],
    [{ text: entry.workTypeName, look: "muted" }],
    [{ text: formatClock(entry.workedMinutes) }],
    [{ text: formatClock(entry.billableMinutes) }],
  ];
}

function sumsOf(entries: readonly { readonly workedMinutes: Minutes; readonly billableMinutes: Minutes }[]): string[] {
  return [
    formatClock(sumOfMinutes(entries.map(({ workedMinutes }) => workedMinutes))),
    formatClock(sumOfMinutes(entries.map(({ billableMinutes }) => billableMinutes))),
  ];
}

function drawDecisions(paper: Paper, history: readonly SheetEvent[], clock: Clock): void {
  if (history.length === 0) return;
  paper.move(18);
  paper.need(60);
  paper.write("Decisions", "heading");
  paper.move(3);
  for (const { at, actorName, sentence, body } of history.toReversed()) {
    paper.write(`${momentIn(clock, at).exact}  ${actorName} ${sentence}${body ? `: ${body}` : ""}`);
  }
}
