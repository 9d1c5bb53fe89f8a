import "server-only";
import { can } from "#access/subject.ts";
import { readUnitPrice } from "#features/catalogue/model/unit-price.ts";
import { lockContract } from "#features/customers/belonging-records.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { missing, objectionAt, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { setContractMaterialInput } from "../model/contract-material.ts";

/** A contract says what the materials of a code cost under it, or covers them; what is written down keeps what it has. */
export const setContractMaterial = command({
  name: "contractMaterial.set",
  input: setContractMaterialInput,
  subject: ({ tx, actor, input }) => lockContract(tx, actor, input.contractId),
  run: async ({ tx, actor, input, subject: contract }) => {
    if (input.unitCost !== undefined && !can(actor, "material.seeCost", {})) throw new Refused(missing);
    const code = await tx.materialCode.findUnique({
      where: { id: input.codeId },
      select: { id: true, name: true, isActive: true },
    });
    if (!code?.isActive) throw new Refused(objectionAt("codeId", "Choose a material code."));
    const read = (text: string, field: string, what?: string) => {
      if (text.trim() === "") return null;
      const price = readUnitPrice(text, actor.desk, what);
      if (typeof price === "string") throw new Refused(objectionAt(field, price));
      return price;
    };
    const unitPrice = read(input.unitPrice, "unitPrice");
    const unitCost = input.unitCost === undefined ? undefined : read(input.unitCost, "unitCost", "The cost");
    const ids = { contractId: contract.id, codeId: code.id };
    const rule = { unitPrice, isBillable: !input.isCovered, ...(unitCost === undefined ? {} : { unitCost }) };
    await tx.contractMaterialDefault.upsert({
      where: { contractId_codeId: ids },
      create: { ...ids, ...rule },
      update: rule,
      select: { codeId: true },
    });
    const price =
      unitPrice === null ? "the usual price" : formatUnitPrice(unitPrice, actor.desk.currency, actor.desk.locale);
    return {
      value: { code: code.name, price, isCovered: input.isCovered },
      about: { type: "contract", id: contract.id },
      change: { contract: contract.name, code: code.name, price, covered: input.isCovered },
    };
  },
});
