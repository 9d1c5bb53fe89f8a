import { receiptById } from "#features/expenses/queries/receipts.ts";
import { dispositionOf } from "#kernel/file-name.ts";
import { smallVersionOf } from "#server/file-key.ts";
import { fileStore } from "#server/file-store.ts";
import { maybeActor } from "#server/session.ts";

/** The bytes of a receipt, for whoever may see the expense it proves. Only pictures that were drawn anew are shown (?show, ?small); everything else is saved. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return new Response(null, { status: 401 });
  const { id } = await params;
  const file = await receiptById(actor, id);
  if (!file) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const isSmall = file.isPicture && asked.has("small");
  const store = await fileStore();
  const bytes = await store.get(isSmall ? smallVersionOf(file.storageKey) : file.storageKey);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": isSmall ? "image/webp" : file.mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": dispositionOf(file.name, isSmall || (file.isPicture && asked.has("show"))),
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
