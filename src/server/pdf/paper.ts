import "server-only";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { ink, type Look, letters, margin, paperSize } from "./look.ts";

// A document on paper, as a PDF file. What it says is the feature's; this room only knows paper.
//
//   const bytes = await writePaper({ title, running, author, locale, madeAt, foot }, (paper) => {
//     paper.write("Timesheet of Tess", "title");                 // wraps, breaks pages by itself
//     drawTable(paper, { columns, groups, total });              // table.ts: head on each page, rows cut between lines
//     drawPictures(paper, [{ bytes, width, height, caption }], { perRow: 2 }); // pictures.ts: JPEG or PNG, drawn anew before
//     drawFigures(paper, [{ name, value }]);                     // blocks.ts: also drawFacts, drawState, drawSignatures
//   });
//
// `paper.y` is how far down the page is written. Whoever draws something of their own asks `paper.need(height)` first, which
// begins a page where the rest of this one is too short, draws at `paper.y` by `paper.line(...)` or `paper.pen`, and moves on by
// `paper.move(height)`. Text is drawn as letters, never read as anything else: no links, no fields, no scripts.

/** What is known of a document before it is written. */
export interface PaperFacts {
  readonly title: string;
  /** Stands above the second and all further pages. */
  readonly running: string;
  /** The organization; on top of every page. */
  readonly author: string;
  readonly locale: string;
  readonly madeAt: Date;
  /** Stands at the foot of every page, beside its number. */
  readonly foot: string;
}

type Pen = InstanceType<typeof PDFDocument>;

/** How a line stands in its room. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Figures stand to the right, each digit as wide as the other. */
  readonly isFigure?: boolean;
}

/** A document while it is written. */
export interface Paper {
  readonly left: number;
  readonly width: number;
  readonly pen: Pen;
  /** How far down this page is written. */
  readonly y: number;
  /** What is left of this page. */
  readonly room: number;
  /** What a page has that nothing stands on yet. */
  readonly pageRoom: number;
  move(height: number): void;
  need(height: number): void;
  newPage(): void;
  /** The lines a text takes at a width. */
  wrap(text: string, look: Look, width: number): string[];
  /** How wide a line is. */
  widthOf(text: string, look: Look): number;
  /** One line, cut by nothing. */
  line(text: string, look: Look, place: Place): void;
  /** A text over the whole width, on as many pages as it takes. */
  write(text: string, look?: Look): void;
  rule(y: number, isStrong?: boolean): void;
}

// The server runs in the project's folder. A font goes by its path: by another name pdfkit would open it anew each time.
const fontFile = (path: string) => join(process.cwd(), "node_modules/@expo-google-fonts/inter", path);
const fonts = {
  regular: fontFile("400Regular/Inter_400Regular.ttf"),
  semibold: fontFile("600SemiBold/Inter_600SemiBold.ttf"),
};

// Figures of one width, so that columns of them stand under each other.
const tabular: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];

// What steers a printer or turns the letters round is not written.
const hidden = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const written = (text: string) => text.normalize("NFC").replaceAll("\t", " ").replaceAll(hidden, "").trimEnd();

/** Writes a document: its frame and the numbers of its pages are drawn by itself. */
export async function writePaper(facts: PaperFacts, draw: (paper: Paper) => void): Promise<Buffer> {
  const pen = new PDFDocument({
    size: paperSize(facts.locale),
    margin: 0,
    font: fonts.regular,
    bufferPages: true,
    autoFirstPage: true,
    lang: facts.locale,
    displayTitle: true,
    info: { Title: written(facts.title), Author: written(facts.author), CreationDate: facts.madeAt },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pen.on("data", (chunk: Buffer) => chunks.push(chunk));
    pen.on("end", resolve);
    pen.on("error", reject);
  });
  draw(paperOn(pen, facts));
  numberPages(pen, facts);
  pen.end();
  await ended;
  return Buffer.concat(chunks);
}

function paperOn(pen: Pen, facts: PaperFacts): Paper {
  const bottom = pen.page.height - margin.foot;
  const width = pen.page.width - 2 * margin.side;
  const firstLine = margin.top + 24;
  let y = margin.top;
  const paper: Paper = {
    left: margin.side,
    width,
    pen,
    get y() {
      return y;
    },
    get room() {
      return bottom - y;
    },
    pageRoom: bottom - firstLine,
    move: (height) => {
      y += height;
    },
    need: (height) => {
      if (height > bottom - y && y > firstLine) paper.newPage();
    },
    newPage: () => {
      pen.addPage();
      const { running, author } = facts;
      const [head = ""] = wrapped(pen, written(running), "small", width * 0.6);
      const [house = ""] = wrapped(pen, written(author), "small", width * 0.36);
      lineOf(pen, head, "small", { x: margin.side, y: margin.top - 8, width });
      lineOf(pen, house, "small", { x: margin.side, y: margin.top - 8, width, isFigure: true });
      paper.rule(margin.top + 9);
      y = firstLine;
    },
    wrap: (text, look, room) => wrapped(pen, written(text), look, room),
    widthOf: (text, look) => pen.font(fonts[letters[look].font], letters[look].size).widthOfString(written(text)),
    line: (text, look, place) => lineOf(pen, written(text), look, place),
    write: (text, look = "plain") => {
      for (const line of wrapped(pen, written(text), look, width)) {
        paper.need(letters[look].step);
        lineOf(pen, line, look, { x: margin.side, y, width });
        y += letters[look].step;
      }
    },
    rule: (at, isStrong = false) => {
      pen
        .moveTo(margin.side, at)
        .lineTo(margin.side + width, at)
        .lineWidth(isStrong ? 0.9 : 0.5)
        .stroke(isStrong ? ink.strongLine : ink.line);
    },
  };
  return paper;
}

function lineOf(pen: Pen, text: string, look: Look, { x, y, width, isFigure = false }: Place): void {
  if (text === "") return;
  const { font, size, colour } = letters[look];
  const features = isFigure ? { features: tabular } : {};
  pen.font(fonts[font], size).fillColor(colour);
  const from = isFigure ? x + width - pen.widthOfString(text, features) : x;
  pen.text(text, from, y, { lineBreak: false, ...features });
}

// Words that are wider than their room are cut between letters, never through one.
function wrapped(pen: Pen, text: string, look: Look, width: number): string[] {
  pen.font(fonts[letters[look].font], letters[look].size);
  const fits = (line: string) => pen.widthOfString(line) <= width;
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/[ \t]+/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      const pieces = fits(word) ? [word] : piecesOf(word, fits);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? "";
    }
    return [...lines, line];
  });
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== "" && !fits(piece + segment)) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function numberPages(pen: Pen, facts: PaperFacts): void {
  const { count } = pen.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pen.switchToPage(page);
    const place = { x: margin.side, y: pen.page.height - 36, width: pen.page.width - 2 * margin.side };
    const [foot = ""] = wrapped(pen, written(facts.foot), "small", place.width - 90);
    lineOf(pen, foot, "small", place);
    lineOf(pen, `Page ${page + 1} of ${count}`, "small", { ...place, isFigure: true });
  }
}
