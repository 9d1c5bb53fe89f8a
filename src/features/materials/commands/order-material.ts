import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { orderMaterialInput, purchaseOrderLimit } from "../model/parts-run.ts";
import { lockMaterials, stepOneOf } from "../run-records.ts";

/** What has to be bought was ordered, several things under one number. */
export const orderMaterial = command({
  name: "material.order",
  input: orderMaterialInput,
  subject: ({ tx, actor, input }) => lockMaterials(tx, actor, input.materialIds),
  run: async (work) => {
    const { purchaseOrder } = work.input;
    const { materials } = work.subject;
    if (purchaseOrder === "") stopIf(objectionAt("purchaseOrder", "Say under which number it was ordered."));
    if (purchaseOrder.length > purchaseOrderLimit) {
      stopIf(objectionAt("purchaseOrder", `A number has at most ${purchaseOrderLimit} characters.`));
    }
    for (const material of materials) await stepOneOf(work, material, "order", { purchaseOrder });
    const names = materials.map(({ name }) => name);
    return {
      value: { count: names.length, purchaseOrder },
      about: { type: "purchaseOrder", id: materials[0]?.id ?? "" },
      change: { purchaseOrder, materials: names },
    };
  },
});
