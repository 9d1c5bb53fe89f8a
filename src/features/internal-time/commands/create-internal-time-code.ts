import "server-only";
import { command } from "#server/command.ts";
import { writtenCode } from "../code-records.ts";
import { createCodeInput } from "../model/code-input.ts";

/** An administrator makes a new kind of time that is no ticket's. */
export const createInternalTimeCode = command({
  name: "internalTimeCode.create",
  input: createCodeInput,
  subject: async () => ({}),
  run: async ({ tx, input }) => {
    const written = await writtenCode(tx, input);
    const last = await tx.internalTimeCode.aggregate({ _max: { sort: true } });
    const { id } = await tx.internalTimeCode.create({
      data: { ...written, sort: (last._max.sort ?? 0) + 1 },
      select: { id: true },
    });
    return { value: { id, name: input.name }, about: { type: "internalTimeCode", id }, change: { ...written } };
  },
});
