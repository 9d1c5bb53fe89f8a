import type { Desk } from "#access/actor.ts";
import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { sumOfMoney } from "#kernel/quantity.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Badge } from "#ui/badge.tsx";
import { Amount } from "#ui/display/numbers.tsx";
import { AboveRow, type Column, Table } from "#ui/display/table.tsx";
import { purposeOf } from "../model/expense-words.ts";
import type { ReportItem } from "../queries/report-items.ts";
import { Receipts } from "./receipts.tsx";

/** Expenses by day, with what they were for and what they amount to; each opens whole with its receipts. */
export function ExpenseTable({
  lines,
  desk,
  mayAmend,
}: {
  lines: readonly ReportItem[];
  desk: Desk;
  mayAmend: boolean;
}) {
  const { locale, currency } = desk;
  const amount = (of: ReportItem["amount"]) => <Amount of={of} currency={currency} locale={locale} />;
  const columns: Column<ReportItem>[] = [
    {
      key: "purpose",
      head: "Expense",
      main: true,
      cell: (line) => (
        <>
          {line.categoryName}
          {purposeOf(line, desk) !== line.categoryName && (
            <span className="text-muted max-sm:block"> {purposeOf(line, desk)}</span>
          )}
          {mayAmend && line.rejection !== "" && (
            <span className="block whitespace-pre-line text-red-ink text-sm">Refused: {line.rejection}</span>
          )}
        </>
      ),
    },
    {
      key: "day",
      head: "Day",
      cell: ({ spentOn }) => (
        <span className="tabular">
          <span className="text-muted">{formatWeekday(spentOn, locale)}</span> {formatDay(spentOn, locale)}
        </span>
      ),
    },
    {
      key: "for",
      head: "For",
      cell: (line) => <For line={line} />,
    },
    {
      key: "rate",
      head: "Rate",
      numeric: true,
      from: "lg",
      phone: "hide",
      cell: ({ distanceRate }) =>
        distanceRate !== null && <span className="text-muted">{formatUnitPrice(distanceRate, currency, locale)}</span>,
    },
    {
      key: "kind",
      head: <span className="sr-only">Marks</span>,
      cell: (line) => <Marks line={line} isRefusalTold={mayAmend} />,
    },
    {
      key: "receipts",
      head: <span className="sr-only">Receipts</span>,
      phone: "below",
      cell: (line) =>
        line.receipts.length > 0 && (
          <AboveRow>
            <Receipts of={line.receipts} />
          </AboveRow>
        ),
    },
    {
      key: "amount",
      head: "Amount",
      numeric: true,
      phone: "end",
      cell: (line) => amount(line.amount),
      total: amount(sumOfMoney(lines.map((line) => line.amount))),
    },
  ];
  return (
    <Table
      label="Expenses"
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/expenses/items/${id}`}
    />
  );
}

function For({ line }: { line: ReportItem }) {
  if (!line.ticket) return <span className="text-muted">{line.customerName ?? "Ourselves"}</span>;
  return (
    <AboveRow>
      <TextLink href={`/tickets/${line.ticket.number}`} className="tabular">
        {line.ticket.number}
      </TextLink>
      <span className="ml-1.5 text-muted max-lg:hidden">{line.customerName}</span>
    </AboveRow>
  );
}

function Marks({ line, isRefusalTold }: { line: ReportItem; isRefusalTold: boolean }) {
  const remarks = line.remarks.filter(({ kind }) => kind !== "refused" || !isRefusalTold);
  return (
    <span className="inline-flex flex-wrap gap-1">
      {remarks.map(({ text }) => (
        <Badge key={text} tone="amber">
          {text}
        </Badge>
      ))}
      {line.isBillable && <Badge tone="blue">Billable</Badge>}
      {!line.isReimbursable && <Badge>No refund</Badge>}
    </span>
  );
}
