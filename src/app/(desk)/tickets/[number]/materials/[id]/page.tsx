import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { abilities } from "#access/subject.ts";
import { habitsOf } from "#features/catalogue/model/habits.ts";
import { productOptions } from "#features/catalogue/queries/product-options.ts";
import { AmendMaterialForm, RemoveMaterialForm } from "#features/materials/components/material-form.tsx";
import { Delivery, WhyItCosts } from "#features/materials/components/material-page-parts.tsx";
import { materialStart } from "#features/materials/model/material-start.ts";
import { materialById } from "#features/materials/queries/material-by-id.ts";
import { materialChoices } from "#features/materials/queries/material-choices.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

export const metadata: Metadata = { title: "Material" };

/** One material of a ticket, to be corrected or taken back. */
export default async function MaterialPage({ params }: { params: Promise<{ number: string; id: string }> }) {
  const [actor, { number, id }] = await Promise.all([currentActor(), params]);
  const material = z.uuid().safeParse(id).success ? await materialById(actor, id) : undefined;
  if (!material || material.ticket.number !== number.toUpperCase()) notFound();
  const may = abilities(actor, material.ticket, ["material.amend", "material.remove", "material.deliver"]);
  if (!may["material.amend"] && !may["material.remove"]) notFound();
  const [likely, choices] = await Promise.all([productOptions(actor, ""), materialChoices(actor)]);
  const back = { href: `/tickets/${material.ticket.number}`, label: material.ticket.number };
  const shown = { materialId: material.id, version: material.version };
  const isOpen = material.end === null;
  return (
    <>
      <PageHeader title={material.name} meta={`Material, added by ${material.personName}`} back={back} />
      <PageBody narrow>
        {!isOpen && <Notice kind="info">It is {material.end}: it can be neither corrected nor removed.</Notice>}
        <WhyItCosts steps={material.explanation} />
        {isOpen && material.status === "received" && may["material.deliver"] && <Delivery materialId={material.id} />}
        {isOpen && may["material.amend"] && (
          <AmendMaterialForm
            {...shown}
            ticketId={material.ticket.id}
            start={materialStart(material, actor.desk)}
            likely={likely}
            choices={choices}
            today={dayAt(new Date(), actor.timeZone)}
            habits={habitsOf(actor.desk)}
          />
        )}
        {isOpen && may["material.remove"] && (
          <Section title="Added by mistake?">
            <p className="mb-2 text-muted">It leaves the ticket; the record keeps what it was.</p>
            <RemoveMaterialForm {...shown} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
