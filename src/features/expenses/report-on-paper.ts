import "server-only";
import type { Desk } from "#access/actor.ts";
import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import { byKey } from "#features/time/model/timesheet-grid.ts";
import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatMoney } from "#kernel/money.ts";
import { money, sumOfMoney } from "#kernel/quantity.ts";
import { drawFigures, drawSignatures, drawState } from "#server/pdf/blocks.ts";
import { type PlacedDocument, placeDocument, withDocuments } from "#server/pdf/documents.ts";
import { type Paper, writePaper } from "#server/pdf/paper.ts";
import { drawPictures } from "#server/pdf/pictures.ts";
import { drawTable, type PaperColumn, type PaperGroup } from "#server/pdf/table.ts";
import { expenseReportLabels } from "./model/expense-report-status.ts";
import { paidAbroad, purposeOf } from "./model/expense-words.ts";
import { spanOfReport } from "./model/report-name.ts";
import type { ReportView } from "./queries/expense-report.ts";
import type { PaperReceipt } from "./queries/receipts-of-report.ts";
import type { ReportItem } from "./queries/report-items.ts";

/** All that an expense report on paper says. */
export interface ReportOnPaper {
  readonly report: ReportView;
  readonly receipts: readonly PaperReceipt[];
  readonly desk: Desk;
  readonly clock: Clock;
  /** Who asked for it. */
  readonly madeBy: string;
}

/** The name under which somebody keeps it: "Expenses Tess Turner 2026-11-15.pdf". */
export function nameOfReportFile({ person, period, part }: Pick<ReportView, "person" | "period" | "part">): string {
  return `Expenses ${person.name} ${period.startsOn}${part > 1 ? ` part ${part}` : ""}.pdf`;
}

/** An expense report as a PDF file: whose it is, its expenses by day, what is due, and its receipts on pages of their own. */
export async function reportAsPdf(whole: ReportOnPaper): Promise<Buffer> {
  const { report, receipts, desk, clock, madeBy } = whole;
  const title = `Expenses of ${report.person.name}`;
  const span = `${spanOfReport(report, desk.locale)} ${report.period.startsOn.slice(0, 4)}`;
  const facts = {
    title: `${title}, ${span}`,
    running: `${title}, ${span}`,
    author: desk.organizationName,
    locale: desk.locale,
    madeAt: clock.now,
    foot: `Made ${momentIn(clock, clock.now).exact} by ${madeBy}`,
  };
  const numbers = new Map(report.lines.map(({ id }, index) => [id, index + 1]));
  const shown = (amount: number) => formatMoney(money(amount), desk.currency, desk.locale);
  const placed: PlacedDocument[] = [];
  const paper = await writePaper(facts, (paper) => {
    drawHead(paper, whole, title, report.name === "" ? span : `${span}, ${report.name}`);
    const groups = daysOnPaper(report.lines, receipts, numbers, desk);
    const total = ["", "Total", "", shown(report.billable), shown(report.total)];
    drawTable(paper, { columns, groups, total });
    drawSignatures(paper, [`Date, ${report.person.name}`, `Date, ${report.decidedByName ?? "approver"}`]);
    placed.push(...drawReceipts(paper, whole, numbers));
  });
  return await withDocuments(paper, placed);
}

function drawHead(paper: Paper, { report, desk, clock }: ReportOnPaper, title: string, span: string): void {
  const { text, tone } = expenseReportLabels[report.status];
  const shown = (amount: number) => formatMoney(money(amount), desk.currency, desk.locale);
  paper.write(desk.organizationName, "muted");
  paper.move(6);
  paper.write(title, "title");
  paper.move(2);
  paper.write(span, "plain");
  paper.move(5);
  drawState(paper, tone, text, storyOf(report, clock));
  paper.move(16);
  drawFigures(paper, [
    { name: "Total", value: shown(report.total) },
    { name: "Paid with own money", value: shown(report.reimbursable) },
    { name: "Cash advance", value: shown(report.cashAdvance) },
    { name: report.due < 0 ? "To give back" : "Amount due", value: shown(Math.abs(report.due)) },
  ]);
  paper.move(4);
}

function storyOf(report: ReportView, clock: Clock): string {
  const on = (at: Date) => momentIn(clock, at).exact;
  return [
    ...(report.submittedAt ? [`submitted ${on(report.submittedAt)}`] : []),
    ...(report.decidedAt && report.decidedByName ? [`by ${report.decidedByName} ${on(report.decidedAt)}`] : []),
    ...(report.paidAt ? [`paid ${on(report.paidAt)}`] : []),
    ...(report.status === "rejected" && report.reason ? [report.reason] : []),
  ].join(", ");
}

const columns: readonly PaperColumn[] = [
  { head: "No.", width: 20 },
  { head: "Expense", width: "rest" },
  { head: "Paid with", width: 78 },
  { head: "Billable", width: 62, isFigure: true },
  { head: "Amount", width: 62, isFigure: true },
];

/** The expenses under their days, each with the number that its receipts carry. */
function daysOnPaper(
  lines: readonly ReportItem[],
  receipts: readonly PaperReceipt[],
  numbers: ReadonlyMap<string, number>,
  desk: Desk,
): PaperGroup[] {
  const shown = (amount: number) => formatMoney(money(amount), desk.currency, desk.locale);
  return byKey(lines, ({ spentOn }) => spentOn).map(([day, ofDay]) => ({
    name: `${formatWeekday(day, desk.locale)} ${formatDay(day, desk.locale)}`,
    sums: [
      "",
      "",
      "",
      shown(sumOfMoney(ofDay.map((line) => line.billableAmount))),
      shown(sumOfMoney(ofDay.map(({ amount }) => amount))),
    ],
    rows: ofDay.map((line) => {
      const purpose = purposeOf(line, desk);
      const onItsOwn = receipts.filter((one) => one.expenseId === line.id && !one.picture && !one.document);
      return [
        [{ text: String(numbers.get(line.id) ?? ""), look: "muted" as const }],
        [
          { text: line.categoryName },
          { text: purpose === line.categoryName ? "" : purpose, look: "muted" as const },
          { text: [line.ticket?.number, line.customerName].filter(Boolean).join(" · "), look: "small" as const },
          { text: paidAbroad(line, desk), look: "small" as const },
          { text: line.taxAmount > 0 ? `Tax ${shown(line.taxAmount)} within` : "", look: "small" as const },
          {
            text: onItsOwn
              .map(({ name, whyNot }) => `Receipt in a file of its own: ${name}${whyNot ? ` (${whyNot})` : ""}`)
              .join("\n"),
            look: "small" as const,
          },
        ],
        [
          {
            text: [line.paymentTypeName, line.isReimbursable ? "" : "no refund"].filter(Boolean).join(", "),
            look: "muted" as const,
          },
        ],
        [{ text: line.billableAmount > 0 ? shown(line.billableAmount) : "" }],
        [{ text: shown(line.amount) }],
      ];
    }),
  }));
}

/** Draws the pictures of receipts, then keeps pages free for those that are documents. */
function drawReceipts(
  paper: Paper,
  { report, receipts, desk }: ReportOnPaper,
  numbers: ReadonlyMap<string, number>,
): PlacedDocument[] {
  const lines = new Map(report.lines.map((line) => [line.id, line]));
  const captioned = receipts.flatMap(({ expenseId, name, picture, document }) => {
    const line = lines.get(expenseId);
    if (!line) return [];
    const amount = formatMoney(line.amount, desk.currency, desk.locale);
    const caption = `${numbers.get(expenseId)}. ${line.categoryName}, ${formatDay(line.spentOn, desk.locale)}, ${amount} (${name})`;
    return [{ picture, document, caption }];
  });
  const pictures = captioned.flatMap(({ picture, caption }) => (picture ? [{ ...picture, caption }] : []));
  if (pictures.length > 0) {
    paper.newPage();
    paper.write("Receipts", "heading");
    paper.move(6);
    drawPictures(paper, pictures);
  }
  return captioned.flatMap(({ document, caption }) => (document ? [placeDocument(paper, document, caption)] : []));
}
