import "server-only";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { plainFileName } from "#kernel/file-name.ts";
import { db } from "#server/db.ts";
import { decoded, overviewOf, separatorOf } from "./model/import-file.ts";

/** Keeps a file of products to be looked at, or why it cannot be read; what earlier ones of this person said is let go of. */
export async function receiveProducts(
  actor: Actor,
  file: { readonly name: string; readonly bytes: Uint8Array },
  now: Date,
): Promise<string | undefined> {
  if (!canEver(actor, "product.import")) return undefined;
  await db.productImport.updateMany({
    where: { personId: actor.id, state: { in: ["waiting", "refused"] } },
    data: { state: "refused", text: "", problem: "Another file was chosen instead." },
  });
  const fileName = plainFileName(file.name, 100);
  const kept = { personId: actor.id, fileName, createdAt: now };
  const read = decoded(file.bytes);
  const delimiter = "text" in read ? separatorOf(read.text) : ",";
  const overview = "text" in read ? await overviewOf(read.text, delimiter) : read;
  const data =
    "problem" in overview || !("text" in read)
      ? { ...kept, state: "refused" as const, problem: "problem" in overview ? overview.problem : "" }
      : { ...kept, text: read.text, delimiter, rows: overview.rows };
  return (await db.productImport.create({ data, select: { id: true } })).id;
}
