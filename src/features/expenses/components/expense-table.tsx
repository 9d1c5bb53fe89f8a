"use client";

import { TextLink } from "#ui/anchor.tsx";
import { Badge } from "#ui/badge.tsx";
import { AboveRow, type Column, Table } from "#ui/display/table.tsx";
import type { LineInWords } from "../model/line-in-words.ts";
import { Receipts } from "./receipts.tsx";

/** Expenses by day, with what they were for and what they amount to; each opens whole with its receipts. Drawn from their words alone: a report can have hundreds. */
export function ExpenseTable({
  lines,
  total,
  mayAmend,
}: {
  lines: readonly LineInWords[];
  total: string;
  mayAmend: boolean;
}) {
  const columns: Column<LineInWords>[] = [
    {
      key: "purpose",
      head: "Expense",
      main: true,
      cell: ({ category, purpose, rejection }) => (
        <>
          {category}
          {purpose && <span className="text-muted max-sm:block"> {purpose}</span>}
          {mayAmend && rejection !== "" && (
            <span className="block whitespace-pre-line text-red-ink text-sm">Refused: {rejection}</span>
          )}
        </>
      ),
    },
    {
      key: "day",
      head: "Day",
      cell: ({ weekday, day }) => (
        <span className="tabular">
          <span className="text-muted">{weekday}</span> {day}
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
      look: () => "text-muted",
      cell: ({ rate }) => rate,
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
      cell: ({ receipts }) =>
        receipts.length > 0 && (
          <AboveRow>
            <Receipts of={receipts} />
          </AboveRow>
        ),
    },
    { key: "amount", head: "Amount", numeric: true, phone: "end", cell: ({ amount }) => amount, total },
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

function For({ line: { ticket, customer } }: { line: LineInWords }) {
  if (ticket === "") return <span className="text-muted">{customer}</span>;
  return (
    <AboveRow>
      <TextLink href={`/tickets/${ticket}`}>{ticket}</TextLink>
      <span className="ml-1.5 text-muted max-lg:hidden">{customer}</span>
    </AboveRow>
  );
}

function Marks({ line, isRefusalTold }: { line: LineInWords; isRefusalTold: boolean }) {
  const remarks = line.remarks.filter(({ kind }) => kind !== "refused" || !isRefusalTold);
  return (
    <span className="inline-flex flex-wrap gap-1">
      {remarks.map(({ text }) => (
        <Badge key={text} tone="amber">
          {text}
        </Badge>
      ))}
      {line.billable && <Badge tone="blue">Billable</Badge>}
      {!line.isRefunded && <Badge>No refund</Badge>}
    </span>
  );
}
