import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import { Nothing } from "#ui/display/nothing.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import type { HistoryLine } from "../queries/history-of-ticket.ts";

/** Who changed what, when, from what to what. */
export function HistoryTable({ lines, clock }: { lines: readonly HistoryLine[]; clock: Clock }) {
  const columns: Column<HistoryLine>[] = [
    { key: "field", head: "Field", main: true, cell: ({ field }) => <span className="capitalize">{field}</span> },
    { key: "from", head: "From", cell: ({ from }) => <Value text={from} /> },
    {
      key: "to",
      head: "To",
      cell: ({ to }) => (
        <div className="flex gap-1.5">
          {/* On a phone the heads are gone, so the way of the change is said here. */}
          <span className="text-muted md:hidden">→</span>
          <Value text={to} />
        </div>
      ),
    },
    { key: "who", head: "Who", cell: ({ actorName }) => actorName },
    { key: "when", head: "When", phone: "end", cell: ({ at }) => <Moment at={at} {...momentIn(clock, at)} /> },
  ];
  return (
    <Table
      label="History"
      spread
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      empty={<Empty>Nothing of this was ever changed.</Empty>}
    />
  );
}

function Value({ text }: { text: string | null }) {
  if (text === null) return <Nothing />;
  return (
    <span
      title={text.length > 120 ? text.slice(0, 2000) : undefined}
      className="line-clamp-3 whitespace-pre-line break-words"
    >
      {text.slice(0, 2000)}
    </span>
  );
}
