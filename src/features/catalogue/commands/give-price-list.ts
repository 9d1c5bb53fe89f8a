import "server-only";
import { visible } from "#access/visibility.ts";
import { missing, objectionAt, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { givePriceListInput } from "../model/price-list.ts";
import { lockPriceList } from "../price-list-records.ts";

/** A customer pays the prices of a list from now on, or the catalogue's again; what is on tickets keeps its price. */
export const givePriceList = command({
  name: "priceList.give",
  input: givePriceListInput,
  subject: async ({ tx, actor, input }) => {
    if (input.priceListId !== null) await lockPriceList(tx, actor, input.priceListId);
    return {};
  },
  run: async ({ tx, actor, input: { customerId, priceListId } }) => {
    await tx.$executeRaw`SELECT 1 FROM customer WHERE id = ${customerId}::uuid FOR UPDATE`;
    const customer = await tx.customer.findFirst({
      where: { AND: [{ id: customerId }, visible.customers(actor)] },
      select: { name: true, priceList: { select: { id: true, name: true } } },
    });
    if (!customer) throw new Refused(missing);
    const list =
      priceListId === null
        ? null
        : await tx.priceList.findUniqueOrThrow({ where: { id: priceListId }, select: { name: true, isActive: true } });
    if (list && !list.isActive && customer.priceList?.id !== priceListId) {
      throw new Refused(objectionAt("priceListId", `${list.name} is switched off. Switch it on first.`));
    }
    await tx.customer.update({
      where: { id: customerId },
      data: { priceListId, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { customerId, name: customer.name, list: list?.name ?? null },
      about: { type: "customer", id: customerId },
      change: { priceList: { from: customer.priceList?.name ?? null, to: list?.name ?? null } },
    };
  },
});
