import "server-only";
import { notify } from "#features/activity/records.ts";
import { command } from "#server/command.ts";
import { receiveMaterialInput } from "../model/parts-run.ts";
import { lockMaterials, stepOneOf } from "../run-records.ts";

/** What was ordered for tickets arrived: whoever asked for it is told. */
export const receiveMaterial = command({
  name: "material.receive",
  input: receiveMaterialInput,
  subject: ({ tx, actor, input }) => lockMaterials(tx, actor, input.materialIds),
  run: async (work) => {
    const { tx, actor, now } = work;
    const { materials } = work.subject;
    for (const material of materials) {
      await stepOneOf(work, material, "receive");
      const { personId, name, ticket } = material;
      if (personId === actor.id) continue;
      await notify(tx, personId, `${name} arrived for ${ticket.number}.`, `/tickets/${ticket.number}`, now);
    }
    const names = materials.map(({ name }) => name);
    return {
      value: { count: names.length },
      about: { type: "purchaseOrder", id: materials[0]?.id ?? "" },
      change: { materials: names },
    };
  },
});
