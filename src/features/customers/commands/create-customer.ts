import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import { command } from "#server/command.ts";
import { createCustomerInput } from "../model/customer.ts";

/** A new customer is written down. */
export const createCustomer = command({
  name: "customer.create",
  input: createCustomerInput,
  subject: async () => ({}),
  run: async ({ tx, now, input }) => {
    const twin = await tx.customer.findFirst({
      where: { name: inAnyCase(input.name) },
      select: { name: true },
    });
    if (twin) stopIf(objectionAt("name", `There is a customer named ${twin.name} already.`));
    const { id } = await tx.customer.create({ data: { ...input, createdAt: now }, select: { id: true } });
    return { value: { id }, about: { type: "customer", id }, change: { ...input } };
  },
});
