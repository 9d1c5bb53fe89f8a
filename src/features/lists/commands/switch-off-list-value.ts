import "server-only";
import { stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { setActive } from "../keepers.ts";
import { listValueInput, objectionToSwitchingOff } from "../model/list-value.ts";
import { lockValue } from "../records.ts";

/** An administrator switches a value off: nobody can choose it any more, what has it keeps it. */
export const switchOffListValue = command({
  name: "list.switchOffValue",
  input: listValueInput,
  subject: ({ tx, input }) => lockValue(tx, input),
  run: async ({ tx, input: { list, id }, subject: { value } }) => {
    stopIf(objectionToSwitchingOff(value, list));
    await setActive(tx, list, { id }, false);
    const { name } = value;
    return { value: { list, id, name }, about: { type: "listValue", id }, change: { list, name } };
  },
});
