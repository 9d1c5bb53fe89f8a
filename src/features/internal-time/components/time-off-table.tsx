import { formatDay, formatSpan } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { sumOfMinutes } from "#kernel/quantity.ts";
import { StatusDot } from "#ui/badge.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { timeOffLabels } from "../model/time-off-status.ts";
import type { TimeOffRow } from "../queries/time-off-requests.ts";

/** One's own requests for time off. */
export function TimeOffTable({ rows, locale }: { rows: readonly TimeOffRow[]; locale: string }) {
  const columns: Column<TimeOffRow>[] = [
    {
      key: "days",
      head: "Days",
      main: true,
      cell: ({ startsOn, endsOn }) =>
        startsOn === endsOn ? formatDay(startsOn, locale) : formatSpan({ startsOn, endsOn }, locale),
    },
    { key: "kind", head: "Kind", cell: ({ codeName }) => codeName },
    {
      key: "hours",
      head: "Time",
      numeric: true,
      width: "6rem",
      cell: ({ days }) => formatDuration(sumOfMinutes(days.map((off) => off.minutes))),
    },
    {
      key: "state",
      head: "State",
      phone: "end",
      width: "8rem",
      cell: ({ status }) => <StatusDot tone={timeOffLabels[status].tone}>{timeOffLabels[status].text}</StatusDot>,
    },
  ];
  return (
    <Table
      label="Time off"
      spread
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/time-off/${id}`}
      empty="You have asked for no time off yet."
    />
  );
}
