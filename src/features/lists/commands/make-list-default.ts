import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { keepers } from "../keepers.ts";
import { listValueInput, objectionToDefault } from "../model/list-value.ts";
import { lockValue } from "../records.ts";

/** An administrator makes a value what new records start with; the one before ceases to be. */
export const makeListDefault = command({
  name: "list.makeDefault",
  input: listValueInput,
  subject: ({ tx, input }) => lockValue(tx, input),
  run: async ({ tx, input: { list, id }, subject: { value, rows } }) => {
    stopIf(objectionToDefault(value, list));
    await keepers[list].makeDefault(tx, { id });
    const before = rows.find((row) => row.isDefault)?.name ?? null;
    return {
      value: { list, id, name: value.name },
      about: { type: "listValue", id },
      change: { list, default: { from: before, to: value.name } },
    };
  },
});
