import "server-only";
import { productFacts } from "#features/catalogue/records.ts";
import { objectionToSerials, readSerials } from "#features/stock/model/pieces.ts";
import { objectionAt, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { deliverMaterialInput } from "../model/parts-run.ts";
import { lockMaterial } from "../records.ts";
import { stepMaterial } from "../run-records.ts";
import { takeFor } from "../taken.ts";

/** The customer has what was ordered for them: from now on it is ready to bill. */
export const deliverMaterial = command({
  name: "material.deliver",
  input: deliverMaterialInput,
  subject: ({ tx, actor, input }) => lockMaterial(tx, actor, input.materialId),
  run: async (work) => {
    const { tx, actor, subject: material } = work;
    const { id, name, quantity, ticket } = material;
    const product = material.productId === null ? undefined : await productFacts(tx, actor, material.productId);
    const typed = readSerials(work.input.serialNumbers);
    if (typeof typed === "string") throw new Refused(objectionAt("serialNumbers", typed));
    const serialNumbers = typed.length > 0 ? typed : material.serialNumbers;
    const objection = product?.isSerialized ? objectionToSerials(serialNumbers, quantity, name) : undefined;
    if (objection) throw new Refused(objectionAt("serialNumbers", objection));
    const { about, change } = await stepMaterial(work, { ...material, ticketId: ticket.id }, "deliver");
    await tx.material.update({ where: { id }, data: { serialNumbers: [...serialNumbers] }, select: { id: true } });
    // It came for this ticket, past the stock: only its serial numbers are noted.
    if (product) await takeFor(work, { id, quantity, serialNumbers }, product, undefined);
    return {
      value: { number: ticket.number, name },
      about,
      change: { ...change, serialNumbers: [...serialNumbers] },
    };
  },
});
