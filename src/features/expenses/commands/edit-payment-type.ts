import "server-only";
import { objectionAt, Refused, refuseStale } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import { command } from "#server/command.ts";
import { editPaymentTypeInput } from "../model/expense-settings.ts";
import {
  differences,
  found,
  lockExpenseSettings,
  refuseNoDefault,
  refuseNothing,
  refuseTaken,
} from "../settings-records.ts";

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
    refuseNoDefault("payment type", before, columns);
    if (
      columns.isReimbursable !== before.isReimbursable &&
      (await tx.expense.count({ where: { paymentTypeId: id } })) > 0
    ) {
      throw new Refused(
        objectionAt(
          "isReimbursable",
          `${before.name} is used already, so this stays. Switch it off and add another one.`,
        ),
      );
    }
    const others = { NOT: { id } };
    if (!columns.isActive && (await tx.paymentType.count({ where: { isActive: true, ...others } })) === 0) {
      throw new Refused(objectionAt("isActive", "At least one payment type stays active."));
    }
    const name = inAnyCase(columns.name);
    refuseTaken((await tx.paymentType.count({ where: { name, ...others } })) > 0);
    const change = differences(before, columns);
    refuseNothing(change);
    if (columns.isDefault) {
      await tx.paymentType.updateMany({ where: { isDefault: true, ...others }, data: { isDefault: false } });
    }
    await tx.paymentType.update({
      where: { id },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: { id }, about: { type: "paymentType", id }, change: { paymentType: before.name, ...change } };
  },
});
