import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockCode, writtenCode } from "../code-records.ts";
import { editCodeInput } from "../model/code-input.ts";

/** An administrator changes a kind of internal time; what was written under it stays as it was. */
export const editInternalTimeCode = command({
  name: "internalTimeCode.edit",
  input: editCodeInput,
  subject: async ({ tx, input }) => ({ before: await lockCode(tx, input.id) }),
  run: async ({ tx, input, subject: { before } }) => {
    if (before.version !== input.version) {
      refuse("conflict", `${before.name} was changed since you opened it. Reload the page and look again.`);
    }
    const written = await writtenCode(tx, input, before.id);
    await tx.internalTimeCode.update({
      where: { id: before.id },
      data: { ...written, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { id: before.id, name: input.name },
      about: { type: "internalTimeCode", id: before.id },
      change: { ...written, name: { from: before.name, to: input.name } },
    };
  },
});
