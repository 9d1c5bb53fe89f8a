import "server-only";
import { ink, letters } from "./look.ts";
import type { Paper } from "./paper.ts";

/** A picture with what stands under it: JPEG or PNG, drawn anew before (server/pictures.ts); JPEG is put in as it is. */
export interface PaperPicture {
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
}

const gap = 14;

/** Draws pictures in rows, each as large as its place allows, never cut and never larger than it is; the caption below. */
export function drawPictures(paper: Paper, pictures: readonly PaperPicture[], { perRow = 1 } = {}): void {
  const width = (paper.width - gap * (perRow - 1)) / perRow;
  for (let from = 0; from < pictures.length; from += perRow) {
    const row = pictures.slice(from, from + perRow).map(({ bytes, caption, ...pixels }) => {
      const lines = paper.wrap(caption, "small", width);
      const most = paper.pageRoom - lines.length * letters.small.step - 2 * gap;
      const scale = Math.min(1, width / pixels.width, most / pixels.height);
      return { bytes, lines, width: pixels.width * scale, height: pixels.height * scale };
    });
    const tallest = Math.max(...row.map(({ height, lines }) => height + lines.length * letters.small.step)) + gap;
    paper.need(tallest + 4);
    row.forEach(({ bytes, lines, ...size }, index) => {
      const x = paper.left + index * (width + gap);
      paper.pen.image(Buffer.from(bytes), x, paper.y, size);
      paper.pen.rect(x, paper.y, size.width, size.height).lineWidth(0.5).stroke(ink.line);
      lines.forEach((line, at) => {
        paper.line(line, "small", { x, y: paper.y + size.height + 4 + at * letters.small.step, width });
      });
    });
    paper.move(tallest + 4);
  }
}
