import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { keepers } from "../keepers.ts";
import { moveListValueInput } from "../model/list-value.ts";
import { lockValue } from "../records.ts";

/** An administrator moves a value up or down in its list; its neighbour takes the other place. */
export const moveListValue = command({
  name: "list.moveValue",
  input: moveListValueInput,
  subject: ({ tx, input }) => lockValue(tx, input),
  run: async ({ tx, input: { list, id, to }, subject: { value, rows } }) => {
    const among = rows.filter((row) => row.parentId === value.parentId);
    const at = among.findIndex((row) => row.id === id);
    const neighbour = among[to === "up" ? at - 1 : at + 1];
    if (!neighbour) return refuse("conflict", `${value.name} is ${to === "up" ? "first" : "last"} already.`);
    // No two values stand at one place, so the way leads over a place that is nobody's. Equal places are put right on the way.
    const [first, second] = to === "up" ? [neighbour.sort, value.sort] : [value.sort, neighbour.sort];
    const [mine, theirs] = to === "up" ? [first, Math.max(second, first + 1)] : [Math.max(second, first + 1), first];
    await keepers[list].place(tx, { id }, -1);
    await keepers[list].place(tx, { id: neighbour.id }, theirs);
    await keepers[list].place(tx, { id }, mine);
    return {
      value: { list, id, name: value.name },
      about: { type: "listValue", id },
      change: { list, name: value.name, to, past: neighbour.name },
    };
  },
});
