import "server-only";
import { command } from "#server/command.ts";
import { addWorkTypeInput } from "../model/work-type-input.ts";
import { checkedWorkType, lockWorkTypes } from "../work-type-records.ts";

/** The administrator adds a kind of work. */
export const addWorkType = command({
  name: "workType.add",
  input: addWorkTypeInput,
  subject: async ({ tx }) => {
    await lockWorkTypes(tx);
    return {};
  },
  run: async ({ tx, actor, input }) => {
    const columns = await checkedWorkType(tx, input, actor.desk.locale);
    const last = await tx.workType.aggregate({ _max: { sort: true } });
    const { id } = await tx.workType.create({
      data: { ...columns, sort: (last._max.sort ?? 0) + 1 },
      select: { id: true },
    });
    return { value: { id }, about: { type: "workType", id }, change: { ...columns } };
  },
});
