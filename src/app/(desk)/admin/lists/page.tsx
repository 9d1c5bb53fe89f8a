import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { keptLists, listFacts } from "#features/lists/model/kept-lists.ts";
import { activeValues } from "#features/lists/queries/values-of-list.ts";
import { currentActor } from "#server/session.ts";
import { Table } from "#ui/display/table.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Lists" };

/** The lists that tickets and products pick from. */
export default async function ListsPage() {
  const actor = await currentActor();
  if (!canEver(actor, "list.read")) notFound();
  const counts = await activeValues();
  return (
    <>
      <PageHeader title="Lists" meta="What tickets, notes and products pick from" />
      <Table
        label="Lists"
        spread
        columns={[
          { key: "title", head: "List", main: true, cell: (list) => listFacts[list].title },
          {
            key: "about",
            head: "What it is",
            cell: (list) => <span className="max-md:whitespace-normal">{listFacts[list].about}</span>,
          },
          { key: "count", head: "Values", numeric: true, phone: "end", cell: (list) => counts[list] },
        ]}
        rows={keptLists}
        rowKey={(list) => list}
        rowHref={(list) => `/admin/lists/${list}`}
      />
    </>
  );
}
