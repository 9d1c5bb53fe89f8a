import type { Desk } from "#access/actor.ts";
import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { sumOfMoney } from "#kernel/quantity.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Badge } from "#ui/badge.tsx";
import { Amount } from "#ui/display/numbers.tsx";
import { AboveRow, type Column, Table } from "#ui/display/table.tsx";
import { purposeOf } from "../model/expense-words.ts";
import { remarksOnExpenses } from "../model/remarks.ts";
import type { ExpenseLine } from "../queries/expense-lines.ts";

/** Expenses by day, with what they were for and what they amount to; each opens for correction where that is possible. */
export function ExpenseTable({
  lines,
  desk,
  mayAmend,
  withRemarks = false,
}: {
  lines: readonly ExpenseLine[];
  desk: Desk;
  mayAmend: boolean;
  /** Says what is unusual, for the one who decides. */
  withRemarks?: boolean;
}) {
  const { locale, currency } = desk;
  const amount = (of: ExpenseLine["amount"]) => <Amount of={of} currency={currency} locale={locale} />;
  const remarks = withRemarks ? remarksOnExpenses(lines) : undefined;
  const columns: Column<ExpenseLine>[] = [
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
      cell: (line) => <Marks line={line} remarks={remarks?.get(line.id)} />,
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
      rowHref={mayAmend ? ({ id }) => `/expenses/items/${id}` : undefined}
    />
  );
}

function For({ line }: { line: ExpenseLine }) {
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

function Marks({ line, remarks = [] }: { line: ExpenseLine; remarks?: readonly string[] | undefined }) {
  return (
    <span className="inline-flex gap-1">
      {remarks.map((remark) => (
        <Badge key={remark} tone="amber">
          {remark}
        </Badge>
      ))}
      {line.isBillable && <Badge tone="blue">Billable</Badge>}
      {!line.isReimbursable && <Badge>No refund</Badge>}
    </span>
  );
}
