import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { ContractRates } from "#features/customers/components/contract-rates.tsx";
import { ratesOfContract } from "#features/customers/queries/rates-of-contract.ts";
import { ContractMaterials } from "#features/materials/components/contract-materials.tsx";
import { materialRulesOfContract } from "#features/materials/queries/material-rules-of-contract.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currencySign } from "#kernel/money.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Rates" };

/** What hours cost under one contract of a customer. */
export default async function ContractRatesPage({ params }: PageProps<"/customers/[id]/rates/[contract]">) {
  const [actor, { id, contract: contractId }] = await Promise.all([currentActor(), params]);
  if (!canEver(actor, "contractRate.add")) notFound();
  const contract = (await ratesOfContract(actor, id, contractId)) ?? notFound();
  const sign = currencySign(actor.desk.currency, actor.desk.locale);
  const ofMaterials = canEver(actor, "contractMaterial.set") && (await materialRulesOfContract(actor, contract.id));
  return (
    <>
      <PageHeader
        title={`Rates under ${contract.name}`}
        meta="They hold for time that is written down from now on"
        back={{ href: `/customers/${id}`, label: contract.customerName }}
      />
      <PageBody narrow>
        <ContractRates contract={contract} today={dayAt(new Date(), actor.timeZone)} sign={sign} />
        {ofMaterials && (
          <Section title="Materials" meta="For what is put on tickets from now on">
            <ContractMaterials contractId={contract.id} sign={sign} {...ofMaterials} />
          </Section>
        )}
      </PageBody>
    </>
  );
}
