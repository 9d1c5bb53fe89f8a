import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { can, canEver } from "#access/subject.ts";
import { ImportMapping } from "#features/catalogue/components/import-mapping.tsx";
import { ImportReport } from "#features/catalogue/components/import-report.tsx";
import { productImport } from "#features/catalogue/queries/product-import.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

export const metadata: Metadata = { title: "Import products" };

/** One file of products: what its columns hold, how far it is, and what became of it. */
export default async function ImportedFilePage({ params }: PageProps<"/products/import/[id]">) {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "product.import") || !z.uuid().safeParse(id).success) notFound();
  const file = (await productImport(actor, id)) ?? notFound();
  return (
    <>
      <PageHeader
        title={file.fileName}
        meta={file.state === "waiting" ? "Nothing is imported yet" : undefined}
        back={{ href: "/products", label: "Products" }}
        action={<ButtonLink href="/products/import">Another file</ButtonLink>}
      />
      <PageBody>
        {file.state === "refused" && <Notice kind="bad">{file.problem}</Notice>}
        {file.state === "waiting" && <ImportMapping file={file} seesCost={can(actor, "material.seeCost", {})} />}
        {(file.state === "running" || file.state === "done") && <ImportReport file={file} locale={actor.desk.locale} />}
      </PageBody>
    </>
  );
}
