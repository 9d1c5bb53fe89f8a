import "server-only";
import { dispositionOf } from "#kernel/file-name.ts";
import { smallVersionOf } from "#server/file-key.ts";
import { fileStore } from "#server/file-store.ts";

// A file is one person's own business: nobody keeps a copy on the way, and nothing in it runs.
const guarded = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
};

/** Who asks is not signed in. */
export const signedOut = () => new Response(null, { status: 401 });

/** There is no such file, or it is not for whoever asks. */
export const noSuchFile = () => new Response(null, { status: 404 });

/** Bytes as a file under this name: saved, unless a page may show it. */
export function fileAnswer(
  bytes: Uint8Array,
  { name, mediaType, isShown = false }: { name: string; mediaType: string; isShown?: boolean },
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...guarded,
      "Content-Type": mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": dispositionOf(name, isShown),
    },
  });
}

/** A file that somebody put in, from the store. Only pictures that were drawn anew are shown (?show, ?small); everything else is saved. */
export async function storedFileAnswer(
  request: Request,
  file: {
    readonly name: string;
    readonly mediaType: string;
    readonly storageKey: string;
    readonly isPicture: boolean;
  },
): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const isSmall = file.isPicture && asked.has("small");
  const store = await fileStore();
  const bytes = await store.get(isSmall ? smallVersionOf(file.storageKey) : file.storageKey);
  if (!bytes) return noSuchFile();
  const mediaType = isSmall ? "image/webp" : file.mediaType;
  return fileAnswer(bytes, {
    name: file.name,
    mediaType,
    isShown: isSmall || (file.isPicture && asked.has("show")),
  });
}

/** Lines as a CSV file under this name; what is still being read is sent while it is. */
export function csvAnswer(name: string, lines: string | AsyncGenerator<string, void, undefined>): Response {
  return new Response(typeof lines === "string" ? lines : streamOf(lines), {
    headers: {
      ...guarded,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": dispositionOf(name, false),
    },
  });
}

function streamOf(lines: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
