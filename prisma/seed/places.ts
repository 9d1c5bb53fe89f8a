import type { Actor } from "#access/actor.ts";
import { createBundle } from "#features/catalogue/commands/create-bundle.ts";
import { createPriceList } from "#features/catalogue/commands/create-price-list.ts";
import { createProduct } from "#features/catalogue/commands/create-product.ts";
import { setPrice } from "#features/catalogue/commands/set-price.ts";
import { createContact } from "#features/customers/commands/create-contact.ts";
import { createCustomer } from "#features/customers/commands/create-customer.ts";
import { addListValue } from "#features/lists/commands/add-list-value.ts";
import { db } from "#server/db.ts";
import { answerOf } from "./answer-of.ts";
import { createBelongings, type SampleBelongings } from "./belongings.ts";
import { sampleCustomers } from "./customers.ts";
import { sampleBundles, sampleListPrices, sampleProducts } from "./products.ts";

/** A customer of the sample with its contacts, by their places in the list, and what it has. */
export interface Place {
  readonly customerId: string;
  readonly contactIds: readonly string[];
  readonly belongings: SampleBelongings;
}

/** Writes down the customers with their people and what they have. */
export async function createCustomers(actor: Actor, now: Date): Promise<Place[]> {
  const places: Place[] = [];
  for (const [index, customer] of sampleCustomers.entries()) {
    const { name, phone, address, alert = "", domain, contacts } = customer;
    const { id } = answerOf(await createCustomer.execute(actor, { name, phone, address, alert }, { now }));
    const contactIds: string[] = [];
    for (const [index, [contact, jobTitle]] of contacts.entries()) {
      const first = contact.replace("Dr. ", "").split(" ")[0]?.toLowerCase() ?? "office";
      // Whoever calls most often has a number of their own.
      const own = index === 0 ? phone.replace("(518)", "(838)") : phone;
      const input = { customerId: id, name: contact, jobTitle, email: `${first}@${domain}`, phone: own };
      contactIds.push(answerOf(await createContact.execute(actor, input, { now })).id);
    }
    const belongings = await createBelongings(actor, id, customer, index, contactIds, now);
    places.push({ customerId: id, contactIds, belongings });
  }
  return places;
}

/** Writes down what is sold, with bundles and a price list; gives the products by their article numbers. */
export async function createProducts(actor: Actor, now: Date): Promise<Map<string, string>> {
  const products = new Map<string, string>();
  const categories = new Map<string, string>();
  const hardware = await db.materialCode.findUnique({ where: { name: "Hardware" }, select: { id: true } });
  for (const [sku, name, unit, unitPrice, unitCost, category, manufacturer, vendor, more] of sampleProducts) {
    const known = categories.get(category);
    const added = { list: "product-categories", name: category };
    const categoryId = known ?? answerOf(await addListValue.execute(actor, added, { now })).id;
    categories.set(category, categoryId);
    // What has a serial number is hardware; the rest is booked as usual.
    const codeId = "isSerialized" in more ? (hardware?.id ?? "") : "";
    const input = { sku, name, unit, unitPrice, unitCost, categoryId, codeId, manufacturer, vendor, ...more };
    products.set(sku, answerOf(await createProduct.execute(actor, input, { now })).id);
  }
  for (const [name, lines] of sampleBundles) answerOf(await createBundle.execute(actor, { name, lines }, { now }));
  const { id: priceListId } = answerOf(
    await createPriceList.execute(actor, { name: "Framework agreement 2026" }, { now }),
  );
  for (const [sku, unitPrice] of sampleListPrices) {
    answerOf(await setPrice.execute(actor, { priceListId, productId: products.get(sku) ?? "", unitPrice }, { now }));
  }
  return products;
}
