import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { deleteValue, keepers } from "../keepers.ts";
import { listValueInput, objectionToRemoval } from "../model/list-value.ts";
import { lockValue } from "../records.ts";

/** An administrator takes a value that nothing uses out of its list for good. */
export const removeListValue = command({
  name: "list.removeValue",
  input: listValueInput,
  subject: ({ tx, input }) => lockValue(tx, input),
  run: async ({ tx, input: { list, id }, subject: { value } }) => {
    stopIf(objectionToRemoval(value, list, await keepers[list].isUsed(tx, id)));
    await deleteValue(tx, list, { id });
    const { name } = value;
    return { value: { list, id, name }, about: { type: "listValue", id }, change: { list, name } };
  },
});
