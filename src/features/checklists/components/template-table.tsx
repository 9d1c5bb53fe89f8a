import { StatusDot } from "#ui/badge.tsx";
import { Table } from "#ui/display/table.tsx";
import type { TemplateRow } from "../queries/checklist-templates.ts";

/** The checklists the administrator keeps. */
export function TemplateTable({ templates }: { templates: readonly TemplateRow[] }) {
  return (
    <Table
      label="Checklists"
      rows={templates}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/admin/checklists/${id}`}
      empty="There is no checklist yet. Write the first one below."
      columns={[
        { key: "name", head: "Name", main: true, cell: ({ name }) => name },
        { key: "items", head: "Items", numeric: true, width: "5rem", cell: ({ items }) => items.length },
        {
          key: "first",
          head: "Begins with",
          from: "md",
          phone: "hide",
          cell: ({ items }) => items[0]?.text,
        },
        {
          key: "state",
          head: "Offered",
          width: "8rem",
          phone: "end",
          cell: ({ isActive }) => (
            <StatusDot tone={isActive ? "green" : "neutral"}>{isActive ? "Offered" : "Switched off"}</StatusDot>
          ),
        },
      ]}
    />
  );
}
