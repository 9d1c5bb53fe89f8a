import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { CustomerPricesForm } from "#features/catalogue/components/price-list-forms.tsx";
import { priceListOfCustomer, priceLists } from "#features/catalogue/queries/price-lists.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Section } from "#ui/layout/panel.tsx";

/** Which prices a customer pays, for those who see price lists; nothing where there is no list to give. */
export async function CustomerPrices({ actor, customerId }: { actor: Actor; customerId: string }) {
  if (!canEver(actor, "priceList.read")) return null;
  const [lists, given] = await Promise.all([priceLists(actor), priceListOfCustomer(actor, customerId)]);
  const offered = lists.filter(({ id, isActive }) => isActive || id === given);
  if (offered.length === 0) return null;
  const options = offered.map(({ id, name }) => ({ value: id, label: name }));
  const name = options.find(({ value }) => value === given)?.label;
  return (
    <Section title="Prices">
      {canEver(actor, "priceList.give") ? (
        <CustomerPricesForm customerId={customerId} priceListId={given} lists={options} />
      ) : (
        <p>{name ? <TextLink href={`/admin/price-lists/${given}`}>{name}</TextLink> : "The catalogue’s prices"}</p>
      )}
    </Section>
  );
}
