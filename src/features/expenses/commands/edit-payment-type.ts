import "server-only";
import { objectionAt, refuseStale, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editPaymentTypeInput } from "../model/expense-settings.ts";
import { differences, found, lockExpenseSettings, takePlaceInList } from "../settings-records.ts";

/** The administrator changes a payment type; whether it is refunded is frozen once it is used. */
export const editPaymentType = command({
  name: "paymentType.edit",
  input: editPaymentTypeInput,
  subject: async ({ tx, input }) => {
    await lockExpenseSettings(tx);
    return { before: found(await tx.paymentType.findUnique({ where: { id: input.paymentTypeId } })) };
  },
  run: async ({ tx, input, subject: { before } }) => {
    const { paymentTypeId: id, version, ...columns } = input;
    refuseStale(before, version);
    const isTurned = columns.isReimbursable !== before.isReimbursable;
    if (isTurned && (await tx.expense.count({ where: { paymentTypeId: id } })) > 0) {
      const message = `${before.name} is used already, so this stays. Switch it off and add another one.`;
      stopIf(objectionAt("isReimbursable", message));
    }
    await takePlaceInList(tx.paymentType, "payment type", columns, before);
    await tx.paymentType.update({
      where: { id },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true },
    });
    const change = { paymentType: before.name, ...differences(before, columns) };
    return { value: { id }, about: { type: "paymentType", id }, change };
  },
});
