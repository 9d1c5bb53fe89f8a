import { SlaLeftFace } from "#features/sla/components/sla-left-face.tsx";
import { formatClock } from "#kernel/duration.ts";
import { type Minutes, minutes } from "#kernel/quantity.ts";
import { Avatar } from "#ui/avatar.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import type { Column } from "#ui/display/table.tsx";
import { Icon } from "#ui/icon.tsx";
import { user } from "#ui/icons.ts";
import type { DueWords } from "../model/due-words.ts";
import { type ColumnKey, columnNames } from "../model/list-look.ts";
import { DueFace } from "./due-face.tsx";
import type { TicketLine } from "./ticket-line.ts";
import { priorityClasses, statusClasses } from "./ticket-words.tsx";

type Parts = Pick<Column<TicketLine>, "cell" | "look" | "head" | "main" | "numeric" | "phone">;

// A cell is its text wherever it can be; how it looks is its class.
const text = (of: (line: TicketLine) => string | undefined, look?: string): Omit<Parts, "head"> => ({
  cell: (line) => of(line) || <Nothing />,
  look: () => look,
});
const due = (of: DueWords | null | undefined) => (of ? <DueFace due={of} /> : <Nothing />);
const clock = (of: (line: TicketLine) => Minutes | null | undefined): Omit<Parts, "head"> => ({
  numeric: true,
  phone: "hide",
  cell: (line) => formatClock(of(line) ?? minutes(0)),
  look: (line) => (of(line) ? undefined : "zero"),
});

const parts: Readonly<Record<ColumnKey, Omit<Parts, "head"> & { head?: Parts["head"] }>> = {
  number: { cell: (line) => line.number, look: () => "quiet" },
  title: {
    main: true,
    cell: (line) => (
      <>
        {line.title}
        <span className="hint">{line.hint}</span>
      </>
    ),
    look: (line) => (line.isOpen ? "live" : undefined),
  },
  customer: text((line) => line.customer, "short"),
  contact: text((line) => line.contact, "short"),
  status: { cell: (line) => line.status, look: (line) => statusClasses(line.tone ?? "") },
  priority: { cell: (line) => line.priority, look: (line) => priorityClasses(line.rank ?? 0) },
  technician: {
    head: <Icon of={user} size={14} label="Technician" />,
    phone: "end",
    cell: (line) => (line.technician ? <Avatar name={line.technician} size="sm" /> : <Nothing />),
  },
  due: { cell: (line) => due(line.due) },
  sla: { cell: (line) => (line.sla ? <SlaLeftFace left={line.sla} /> : <Nothing />) },
  queue: text((line) => line.queue, "short"),
  category: text((line) => line.category, "short"),
  type: text((line) => line.type),
  issue: text((line) => line.issue, "short"),
  source: text((line) => line.source),
  tags: text((line) => line.tags, "short"),
  created: text((line) => line.created, "quiet"),
  activity: text((line) => line.activity, "quiet"),
  estimated: clock((line) => line.estimated),
  worked: clock((line) => line.worked),
};

/** A column of the ticket list as the table draws it. */
export function columnFor(key: ColumnKey): Column<TicketLine> {
  return { head: columnNames[key], ...parts[key], key, movable: true };
}
