import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { addListValueInput, objectionToName } from "../model/list-value.ts";
import { written } from "../priced-value.ts";
import { insertValue, lockList } from "../records.ts";
import { refuseStrangers } from "../strangers.ts";

/** The most values a list holds: more cannot be chosen from. */
const mostValues = 200;

/** An administrator puts a value at the end of a list. */
export const addListValue = command({
  name: "list.addValue",
  input: addListValueInput,
  subject: async ({ tx, input }) => ({ rows: await lockList(tx, input.list) }),
  run: async ({ tx, actor, input, subject: { rows } }) => {
    stopIf(objectionToName(input, rows, input.list));
    if (rows.length >= mostValues)
      stopIf(objectionAt("name", `A list has at most ${mostValues} values. Remove one first.`));
    await refuseStrangers(tx, input);
    const { id } = await insertValue(tx, written(input, actor), Math.max(0, ...rows.map((row) => row.sort)) + 1);
    const { list, name } = input;
    return { value: { list, id, name }, about: { type: "listValue", id }, change: { list, name } };
  },
});
