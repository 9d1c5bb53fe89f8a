import "server-only";
import { conflictOf, type FormText, mergeEdit } from "#kernel/merge.ts";
import { objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import { command } from "#server/command.ts";
import { editCustomerInput } from "../model/customer.ts";
import { lastActorOn, lockCustomer } from "../records.ts";

/** A customer's details are corrected. Two people who change different fields both keep theirs. */
export const editCustomer = command({
  name: "customer.edit",
  input: editCustomerInput,
  subject: ({ tx, actor, input }) => lockCustomer(tx, actor, input.customerId),
  run: async ({ tx, input, subject: customer }) => {
    const { customerId: id, version, was, ...typed } = input;
    const current: FormText = {
      name: customer.name,
      phone: customer.phone,
      address: customer.address,
      alert: customer.alert,
      isActive: customer.isActive ? "yes" : "no",
    };
    const merge = mergeEdit(typed, was, current, version === customer.version);
    if (merge.conflicts.length > 0) {
      throw new Refused(conflictOf(merge, was, current, customer.version, await lastActorOn(tx, id)));
    }
    if (merge.changed.length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
    const write: FormText = Object.fromEntries(
      Object.entries(typed).filter(([field]) => merge.changed.includes(field)),
    );
    if (write.name !== undefined) {
      const twin = await tx.customer.findFirst({
        where: { name: inAnyCase(write.name), id: { not: id } },
        select: { name: true },
      });
      if (twin) stopIf(objectionAt("name", `There is a customer named ${twin.name} already.`));
    }
    const { isActive, ...texts } = write;
    await tx.customer.update({
      where: { id },
      data: { ...texts, ...(isActive ? { isActive: isActive === "yes" } : {}), version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id },
      about: { type: "customer", id },
      change: Object.fromEntries(
        merge.changed.map((field) => [field, { from: current[field] ?? null, to: write[field] ?? null }]),
      ),
    };
  },
});
