import "server-only";
import type { DocumentPages, PaperWithPlaces, PlacedPage, Unopened } from "#server/lay-documents.ts";
import { BeyondLimits, quarantine } from "#server/quarantine.ts";
import { ink, letters } from "./look.ts";
import type { Paper } from "./paper.ts";

const read = quarantine<Uint8Array, DocumentPages | Unopened>("read-document");
const lay = quarantine<PaperWithPlaces, Uint8Array>("lay-documents");

/** A document of strangers whose pages are drawn on ours. */
export interface PaperDocument extends DocumentPages {
  readonly bytes: Uint8Array;
}

/** Opens a document, in quarantine, to draw its pages; a word for why it cannot be. */
export async function openDocument(bytes: Uint8Array): Promise<PaperDocument | Unopened> {
  try {
    const found = await read(bytes);
    return typeof found === "string" ? found : { ...found, bytes };
  } catch (error) {
    if (error instanceof BeyondLimits) return "too demanding";
    throw error;
  }
}

/** A document whose places are kept free on the paper. */
export interface PlacedDocument {
  readonly bytes: Uint8Array;
  readonly places: readonly PlacedPage[];
}

const gap = 4;

/** Keeps a page of the paper free for each page of a document, with what stands above it. */
export function placeDocument(paper: Paper, document: PaperDocument, caption: string): PlacedDocument {
  const places = document.pages.map((size, page) => {
    paper.newPage();
    const part = document.pages.length > 1 ? `, page ${page + 1} of ${document.pages.length}` : "";
    const lines = paper.wrap(`${caption}${part}`, "small", paper.width);
    for (const line of lines) {
      paper.line(line, "small", { x: paper.left, y: paper.y, width: paper.width });
      paper.move(letters.small.step);
    }
    paper.move(gap);
    const scale = Math.min(1, paper.width / size.width, (paper.room - gap) / size.height);
    const place = { x: paper.left, y: paper.y, width: size.width * scale, height: size.height * scale };
    paper.pen.rect(place.x, place.y, place.width, place.height).lineWidth(0.5).stroke(ink.line);
    return { page, onPage: paper.pen.bufferedPageRange().count - 1, ...place };
  });
  return { bytes: document.bytes, places };
}

/** The paper with the documents in their places; without them when drawing them takes more than anything honest does. */
export async function withDocuments(paper: Buffer, documents: readonly PlacedDocument[]): Promise<Buffer> {
  if (documents.length === 0) return paper;
  return Buffer.from(await lay({ paper, documents }));
}
