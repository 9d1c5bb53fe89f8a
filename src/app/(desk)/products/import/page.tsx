import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { ImportFileField } from "#features/catalogue/components/import-file-field.tsx";
import { currentActor } from "#server/session.ts";
import { Button } from "#ui/button.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Import products" };

/** Chooses a file of products; nothing is imported before its columns were looked at. */
export default async function ImportPage() {
  const actor = await currentActor();
  if (!canEver(actor, "product.import")) notFound();
  return (
    <>
      <PageHeader title="Import products" back={{ href: "/products", label: "Products" }} />
      <PageBody narrow>
        <form
          action="/api/products/import"
          method="post"
          encType="multipart/form-data"
          className="grid justify-items-start gap-4"
        >
          <ImportFileField />
          <Button type="submit" look="primary">
            Look at the file
          </Button>
        </form>
        <p className="text-muted text-sm">
          The first line names the columns. An export of the catalogue can be changed and imported again: the SKU says
          which product a line means. Nothing is imported before you have seen what each column is taken for.
        </p>
      </PageBody>
    </>
  );
}
