import { z } from "zod";
import { productPicture } from "#features/catalogue/queries/product-picture.ts";
import { contentOf } from "#kernel/file-content.ts";
import { fileAnswer, noSuchFile, signedOut } from "#server/file-answer.ts";
import { smallVersionOf } from "#server/file-key.ts";
import { fileStore } from "#server/file-store.ts";
import { maybeActor } from "#server/session.ts";

/** The picture of a product, for whoever may see the product; ?small is the one on pages. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [actor, { id }] = await Promise.all([maybeActor(), params]);
  if (!actor) return signedOut();
  const key = z.uuid().safeParse(id).success ? await productPicture(actor, id) : undefined;
  const isSmall = new URL(request.url).searchParams.has("small");
  const bytes = key && (await (await fileStore()).get(isSmall ? smallVersionOf(key) : key));
  if (!bytes) return noSuchFile();
  const { mediaType, extension } = contentOf(bytes);
  return fileAnswer(bytes, { name: `product.${extension}`, mediaType, isShown: true });
}
