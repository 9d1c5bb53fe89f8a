import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can, canEver } from "#access/subject.ts";
import { ListValuePanel } from "#features/lists/components/list-value-panel.tsx";
import { ListValues } from "#features/lists/components/list-values.tsx";
import { isKeptList, listFacts } from "#features/lists/model/kept-lists.ts";
import { possibleLeads, valuesOfList } from "#features/lists/queries/values-of-list.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";

export async function generateMetadata({ params }: PageProps<"/admin/lists/[list]">): Promise<Metadata> {
  const { list } = await params;
  return { title: isKeptList(list) ? listFacts[list].title : "Nothing here" };
}

/** One list: its values in their order, and beside them the chosen one or a new one. */
export default async function ListPage({ params, searchParams }: PageProps<"/admin/lists/[list]">) {
  const [actor, { list }, { value: chosenId }] = await Promise.all([currentActor(), params, searchParams]);
  if (!canEver(actor, "list.read") || !isKeptList(list)) notFound();
  const { title, about } = listFacts[list];
  const [rows, parents, leads, taxes] = await Promise.all([
    valuesOfList(list, can(actor, "material.seeCost", {})),
    list === "sub-issue-types" ? valuesOfList("issue-types") : [],
    list === "queues" ? possibleLeads() : [],
    list === "material-codes" ? valuesOfList("tax-categories") : [],
  ]);
  const value = rows.find((row) => row.id === chosenId);
  const names = Object.fromEntries([...parents, ...leads, ...taxes].map((row) => [row.id, row.name]));
  return (
    <>
      <PageHeader title={title} meta={about} back={{ href: "/admin/lists", label: "Lists" }} />
      <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_22rem]">
        <ListValues list={list} rows={rows} chosenId={value?.id} names={names} />
        <div className="border-line px-4 py-4 max-lg:border-t md:px-6 lg:border-l">
          <ListValuePanel actor={actor} list={list} value={value} />
        </div>
      </div>
    </>
  );
}
