import { z } from "zod";

const price = z.string().max(60).default("");

/** What a contract says about the materials of one code, as it is typed. */
export const setContractMaterialInput = z.strictObject({
  contractId: z.uuid(),
  codeId: z.uuid({ error: "Choose a material code." }),
  /** Covered is not billed at all. */
  isCovered: z.stringbool().default(false),
  /** Empty: the usual price. */
  unitPrice: price,
  /** Only sent by those who may see cost; absent leaves it as it is. */
  unitCost: price.unwrap().exactOptional(),
});

/** A rule that is taken away. */
export const removeContractMaterialInput = z.strictObject({ contractId: z.uuid(), codeId: z.uuid() });
