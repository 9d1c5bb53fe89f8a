import "server-only";
import { command } from "#server/command.ts";
import { addPaymentTypeInput } from "../model/expense-settings.ts";
import { lockExpenseSettings, takePlaceInList } from "../settings-records.ts";

/** The administrator adds a way to pay: whose money it is decides whether it is refunded. */
export const addPaymentType = command({
  name: "paymentType.add",
  input: addPaymentTypeInput,
  subject: async ({ tx }) => {
    await lockExpenseSettings(tx);
    return {};
  },
  run: async ({ tx, input }) => {
    await takePlaceInList(tx.paymentType, "payment type", input);
    const last = await tx.paymentType.aggregate({ _max: { sort: true } });
    const { id } = await tx.paymentType.create({
      data: { ...input, sort: (last._max.sort ?? 0) + 1 },
      select: { id: true },
    });
    return { value: { id }, about: { type: "paymentType", id }, change: { ...input } };
  },
});
