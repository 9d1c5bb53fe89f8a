import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { Badge, StatusDot } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { CodeRow } from "../queries/internal-time-codes.ts";

const columns: Column<CodeRow>[] = [
  {
    key: "name",
    head: "Name",
    main: true,
    cell: ({ name, isSystem }) => (
      <span className="flex items-center gap-2">
        {name} {isSystem && <Badge tone="neutral">System</Badge>}
      </span>
    ),
  },
  { key: "code", head: "Short", width: "7rem", cell: ({ code }) => code ?? <Nothing /> },
  {
    key: "use",
    head: "Used for",
    cell: ({ isRegular, isTimeOff }) =>
      [isRegular && "written down", isTimeOff && "time off"].filter(Boolean).join(", "),
  },
  {
    key: "approval",
    head: "Approval",
    from: "md",
    phone: "hide",
    cell: ({ isTimeOff, needsApproval }) => (isTimeOff ? needsApproval ? "needed" : "not needed" : <Nothing />),
  },
  {
    key: "allowance",
    head: "A year",
    numeric: true,
    from: "md",
    phone: "hide",
    cell: ({ yearlyAllowance }) => (yearlyAllowance === null ? <Nothing /> : formatDuration(minutes(yearlyAllowance))),
  },
  {
    key: "state",
    head: "State",
    width: "8rem",
    phone: "end",
    cell: ({ isActive }) => (
      <StatusDot tone={isActive ? "green" : "neutral"}>{isActive ? "Active" : "Switched off"}</StatusDot>
    ),
  },
];

/** The kinds of internal time that the administrator keeps. */
export function CodeTable({ rows }: { rows: readonly CodeRow[] }) {
  return (
    <Table
      label="Internal time"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/internal-time/${id}`}
      empty="There is no kind of internal time yet."
    />
  );
}
