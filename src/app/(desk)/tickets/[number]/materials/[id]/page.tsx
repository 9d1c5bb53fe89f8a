import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { abilities } from "#access/subject.ts";
import { habitsOf } from "#features/catalogue/model/habits.ts";
import { productOptions } from "#features/catalogue/queries/product-options.ts";
import { AmendMaterialForm, RemoveMaterialForm } from "#features/materials/components/material-form.tsx";
import { materialById } from "#features/materials/queries/material-by-id.ts";
import { dayAt } from "#kernel/calendar.ts";
import { typedDecimal } from "#kernel/money.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Material" };

/** One material of a ticket, to be corrected or taken back. */
export default async function MaterialPage({ params }: { params: Promise<{ number: string; id: string }> }) {
  const [actor, { number, id }] = await Promise.all([currentActor(), params]);
  const material = z.uuid().safeParse(id).success ? await materialById(actor, id) : undefined;
  if (!material || material.ticket.number !== number.toUpperCase()) notFound();
  const may = abilities(actor, material.ticket, ["material.amend", "material.remove"]);
  if (!may["material.amend"] && !may["material.remove"]) notFound();
  const { locale, currencyDecimals } = actor.desk;
  const start = {
    productId: material.productId ?? "",
    name: material.name,
    quantity: typedDecimal(material.quantity, 3, 0, locale),
    unitPrice: typedDecimal(material.unitPrice, 4, Math.min(currencyDecimals, 4), locale),
    isBillable: material.isBillable,
    usedOn: material.usedOn,
  };
  const back = { href: `/tickets/${material.ticket.number}`, label: material.ticket.number };
  const shown = { materialId: material.id, version: material.version };
  return (
    <>
      <PageHeader title={material.name} meta={`Material, added by ${material.personName}`} back={back} />
      <PageBody narrow>
        {may["material.amend"] && (
          <AmendMaterialForm
            {...shown}
            start={start}
            likely={await productOptions(actor, "")}
            today={dayAt(new Date(), actor.timeZone)}
            habits={habitsOf(actor.desk)}
          />
        )}
        {may["material.remove"] && (
          <Section title="Added by mistake?">
            <p className="mb-2 text-muted">It leaves the ticket; the record keeps what it was.</p>
            <RemoveMaterialForm {...shown} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
