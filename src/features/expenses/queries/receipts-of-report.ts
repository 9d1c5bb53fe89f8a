import "server-only";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import { fileStore } from "#server/file-store.ts";
import type { Unopened } from "#server/lay-documents.ts";
import { openDocument, type PaperDocument } from "#server/pdf/documents.ts";
import { redrawn } from "#server/pictures.ts";

/** A receipt as it goes on paper: its picture or its pages where paper can show them, its name and why not otherwise. */
export interface PaperReceipt {
  readonly expenseId: string;
  readonly name: string;
  readonly picture: { readonly bytes: Uint8Array; readonly width: number; readonly height: number } | undefined;
  readonly document?: PaperDocument;
  /** Why it stands there by its name alone. */
  readonly whyNot?: string;
}

const whyNotOpened: Record<Unopened, string> = {
  locked: "locked with a password",
  damaged: "it cannot be read",
  "too many pages": "it has many pages",
  "too demanding": "it cannot be read",
};

// More pictures than these would make a file that no mailbox takes; the rest stands there by name.
const mostPictures = 80;
const onPaper = new Set(["image/jpeg", "image/png"]);

/** The receipts of a report by expense, oldest first, with the bytes of their pictures, as far as the actor may see them. */
export async function receiptsOfReport(actor: Actor, reportId: string): Promise<PaperReceipt[]> {
  const rows = await db.receipt.findMany({
    where: { AND: [{ removedAt: null, expense: { reportId } }, visible.receipts(actor)] },
    orderBy: [{ expense: { spentOn: "asc" } }, { expense: { createdAt: "asc" } }, { createdAt: "asc" }, { id: "asc" }],
    select: { expenseId: true, name: true, mediaType: true, storageKey: true, width: true, height: true },
  });
  const store = await fileStore();
  const receipts: PaperReceipt[] = [];
  let room = mostPictures;
  for (const { expenseId, name, storageKey, ...facts } of rows) {
    const bytes = room > 0 ? await store.get(storageKey) : undefined;
    const face = bytes === undefined ? { whyNot: "there are many" } : await faceOf(facts, bytes);
    room -= face.document?.pages.length ?? 1;
    receipts.push({ expenseId, name, picture: undefined, ...face });
  }
  return receipts;
}

interface FileFacts {
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
}

type Face = Pick<PaperReceipt, "document" | "whyNot"> & { readonly picture?: NonNullable<PaperReceipt["picture"]> };

/** What paper shows of a file: a picture as it lies there, or drawn anew where paper does not know its kind, or the pages. */
async function faceOf({ mediaType, width, height }: FileFacts, bytes: Uint8Array): Promise<Face> {
  if (mediaType === "application/pdf") {
    const document = await openDocument(bytes);
    return typeof document === "string" ? { whyNot: whyNotOpened[document] } : { document };
  }
  if (onPaper.has(mediaType) && width !== null && height !== null) return { picture: { bytes, width, height } };
  const drawn = mediaType === "image/webp" ? await redrawn(bytes, "jpeg") : "damaged";
  return typeof drawn === "string" ? { whyNot: "it cannot be read" } : { picture: drawn };
}
