import "server-only";
import { degrees, EncryptedPDFError, PDFDocument, type PDFEmbeddedPage, type PDFPage } from "@cantoo/pdf-lib";

/** How large the pages of a document are as they are read, in points. */
export interface DocumentPages {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
}

/** Why the pages of a document cannot be drawn elsewhere. */
export type Unopened = "locked" | "damaged" | "too many pages" | "too demanding";

/** A page of a document and its place on a page of the paper, measured from its upper left corner. */
export interface PlacedPage {
  readonly page: number;
  readonly onPage: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A finished paper, and what is drawn into the places it keeps free. */
export interface PaperWithPlaces {
  readonly paper: Uint8Array;
  readonly documents: readonly { readonly bytes: Uint8Array; readonly places: readonly PlacedPage[] }[];
}

/** More pages than these are read in a file of their own. */
const mostPages = 20;

// What is locked against changes or printing alone opens by an empty password, as it does for every reader.
const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { password: "", updateMetadata: false });

const quarters = (page: PDFPage) => (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;

/** How many pages a document has and how large they are. Only to be run in quarantine: #server/pdf/documents.ts does. */
export async function readDocument(bytes: Uint8Array): Promise<DocumentPages | Unopened> {
  try {
    const document = await open(bytes);
    const pages = document.getPages();
    if (pages.length > mostPages) return "too many pages";
    const sizes = pages.map((page) => {
      const { width, height } = page.getSize();
      return quarters(page) % 2 === 0 ? { width, height } : { width: height, height: width };
    });
    const isDrawable = sizes.every(({ width, height }) => width > 0 && height > 0 && width < 1e5 && height < 1e5);
    if (sizes.length === 0 || !isDrawable) return "damaged";
    // What cannot be put on another page is found now, while there is still a word for it.
    await (await PDFDocument.create()).embedPages(pages);
    return { pages: sizes };
  } catch (error) {
    const isLocked = error instanceof EncryptedPDFError || (error instanceof Error && /password/i.test(error.message));
    return isLocked ? "locked" : "damaged";
  }
}

/**
 * Draws pages of documents into a paper as pictures are drawn: what can be seen of them, and nothing that runs, links or asks.
 * Only to be run in quarantine: #server/pdf/documents.ts does.
 */
export async function layDocuments({ paper, documents }: PaperWithPlaces): Promise<Uint8Array> {
  const whole = await PDFDocument.load(paper, { updateMetadata: false });
  const sheets = whole.getPages();
  for (const { bytes, places } of documents) {
    const pages = (await open(bytes)).getPages();
    for (const place of places) {
      const page = pages[place.page];
      const sheet = sheets[place.onPage];
      if (page && sheet) drawOn(sheet, await whole.embedPage(page), place, quarters(page));
    }
  }
  return await whole.save();
}

// A page that lies on its side is turned as its reader turns it: its corner goes where the turn brings its rest into the place.
function drawOn(sheet: PDFPage, page: PDFEmbeddedPage, place: PlacedPage, turns: 0 | 1 | 2 | 3): void {
  const { x, width, height } = place;
  const y = sheet.getHeight() - place.y - height;
  const [isUpright, corner] = {
    0: [true, { x, y }] as const,
    1: [false, { x, y: y + height }] as const,
    2: [true, { x: x + width, y: y + height }] as const,
    3: [false, { x: x + width, y }] as const,
  }[turns];
  const size = isUpright ? { width, height } : { width: height, height: width };
  sheet.drawPage(page, { ...corner, ...size, rotate: degrees(-90 * turns) });
}
