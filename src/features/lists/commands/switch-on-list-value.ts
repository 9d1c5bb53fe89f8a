import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { setActive } from "../keepers.ts";
import { listValueInput } from "../model/list-value.ts";
import { lockValue } from "../records.ts";

/** An administrator switches a value on again: it can be chosen. */
export const switchOnListValue = command({
  name: "list.switchOnValue",
  input: listValueInput,
  subject: ({ tx, input }) => lockValue(tx, input),
  run: async ({ tx, input: { list, id }, subject: { value } }) => {
    if (value.isActive) refuse("conflict", `${value.name} is switched on already.`);
    await setActive(tx, list, { id }, true);
    const { name } = value;
    return { value: { list, id, name }, about: { type: "listValue", id }, change: { list, name } };
  },
});
