import "server-only";
import { z } from "zod";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { missing, Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { importable, objectionToMapping } from "../model/import-columns.ts";

const input = z.strictObject({
  importId: z.uuid(),
  /** What each column holds, in the order of the file; empty: it is left out. */
  column: z.union([z.string().max(40), z.array(z.string().max(40)).max(200)]).transform((one) => [one].flat()),
});

/** A file of products that was looked at is taken in; it happens line by line from now on. */
export const importProducts = command({
  name: "product.import",
  input,
  subject: async ({ tx, actor, input: { importId: id } }) => {
    await tx.$executeRaw`SELECT 1 FROM product_import WHERE id = ${id}::uuid FOR UPDATE`;
    const found = await tx.productImport.findFirst({
      where: { AND: [{ id }, visible.productImports(actor)] },
      select: { id: true, state: true, fileName: true, rows: true },
    });
    if (!found) throw new Refused(missing);
    return found;
  },
  run: async ({ tx, actor, input: { column }, subject: file }) => {
    if (file.state !== "waiting") refuse("conflict", "This file is being imported already, or was.");
    const columns = importable(can(actor, "material.seeCost", {}));
    const mapping = column.map((name) => columns.find((known) => known === name) ?? null);
    const objection = objectionToMapping(mapping);
    if (objection) refuse("rule", objection);
    await tx.productImport.update({
      where: { id: file.id },
      data: { state: "running", mapping: [...mapping] },
      select: { id: true },
    });
    return {
      value: { id: file.id },
      about: { type: "productImport", id: file.id },
      change: { file: file.fileName, rows: file.rows },
    };
  },
});
