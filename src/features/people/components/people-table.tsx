import { formatInstant } from "#kernel/calendar.ts";
import { Person } from "#ui/avatar.tsx";
import { StatusDot } from "#ui/badge.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import type { PersonRow } from "../queries/people-of-the-desk.ts";

/** Everybody with a sign-in: what they may do, who decides about their time, when they were last here. */
export function PeopleTable({
  rows,
  now,
  timeZone,
  locale,
}: {
  rows: readonly PersonRow[];
  now: Date;
  timeZone: string;
  locale: string;
}) {
  const columns: Column<PersonRow>[] = [
    { key: "name", head: "Name", main: true, cell: (row) => <Person name={row.name} /> },
    { key: "email", head: "E-mail", cell: (row) => row.email, from: "lg", phone: "hide" },
    { key: "level", head: "Security level", cell: (row) => row.levelName },
    {
      key: "approvers",
      head: "Approved by",
      from: "md",
      phone: "hide",
      cell: (row) => [...new Set([...row.timesheetApprovers, ...row.expenseApprovers])].join(", "),
    },
    {
      key: "seen",
      head: "Last seen",
      phone: "hide",
      cell: (row) =>
        row.lastSeenAt ? (
          <Moment
            at={row.lastSeenAt}
            words={formatInstant(row.lastSeenAt, now, timeZone, locale)}
            exact={row.lastSeenAt.toISOString()}
          />
        ) : (
          <span className="text-faint">never</span>
        ),
    },
    { key: "state", head: "State", phone: "end", cell: (row) => <PersonState {...row} /> },
  ];
  return (
    <Table
      label="Users"
      spread
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/users/${row.id}`}
      empty={<Empty>Nobody here.</Empty>}
    />
  );
}

/** Whether somebody can sign in, in a word. */
export function PersonState({ isActive, hasPassword }: { isActive: boolean; hasPassword: boolean }) {
  if (!isActive) return <StatusDot tone="neutral">Inactive</StatusDot>;
  if (!hasPassword) return <StatusDot tone="amber">Invited</StatusDot>;
  return <StatusDot tone="green">Active</StatusDot>;
}
