import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { type LevelRow, securityLevels } from "#features/people/queries/security-levels.ts";
import { currentActor } from "#server/session.ts";
import { type Column, Table } from "#ui/display/table.tsx";
import { Icon } from "#ui/icon.tsx";
import { lock, pencil } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Security levels" };

const columns: Column<LevelRow>[] = [
  { key: "name", head: "Name", main: true, cell: (row) => row.name },
  {
    key: "kind",
    head: "Kind",
    cell: (row) => (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted">
        <Icon of={row.isSystem ? lock : pencil} size={14} />
        {row.isSystem ? "Ships with Tallydesk, read-only" : `Copy of ${row.baseName}`}
      </span>
    ),
  },
  { key: "people", head: "Active users", numeric: true, phone: "end", cell: (row) => row.activePeople },
];

export default async function SecurityLevelsPage() {
  const actor = await currentActor();
  if (!canEver(actor, "securityLevel.read")) notFound();
  return (
    <>
      <PageHeader title="Security levels" meta="What somebody may see and do. Open one to copy it." />
      <Table
        label="Security levels"
        columns={columns}
        rows={await securityLevels(actor)}
        rowKey={(row) => row.id}
        rowHref={(row) => `/admin/security-levels/${row.id}`}
      />
    </>
  );
}
