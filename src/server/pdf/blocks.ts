import "server-only";
import { dots, ink, letters } from "./look.ts";
import type { Paper } from "./paper.ts";

/** Something with its name above it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** Figures beside each other, large, each under its name. */
export function drawFigures(paper: Paper, figures: readonly Figure[]): void {
  const height = 44;
  paper.need(height);
  const width = paper.width / Math.max(1, figures.length);
  figures.forEach(({ name, value }, index) => {
    const x = paper.left + index * width;
    paper.line(name, "small", { x, y: paper.y, width });
    paper.line(value, "figure", { x, y: paper.y + letters.small.step + 1, width });
  });
  paper.move(height);
}

/** Facts below each other: the name muted, the value beside it, as many lines as it takes. */
export function drawFacts(paper: Paper, facts: readonly Figure[], nameWidth = 84): void {
  for (const { name, value } of facts) {
    const lines = paper.wrap(value, "plain", paper.width - nameWidth);
    lines.forEach((line, index) => {
      paper.need(letters.plain.step);
      if (index === 0) paper.line(name, "muted", { x: paper.left, y: paper.y, width: nameWidth });
      paper.line(line, "plain", { x: paper.left + nameWidth, y: paper.y, width: paper.width - nameWidth });
      paper.move(letters.plain.step);
    });
  }
}

/** Where the document stands: a dot, the word, and what belongs to it. */
export function drawState(paper: Paper, tone: keyof typeof dots, word: string, note: string): void {
  paper.need(letters.plain.step);
  const { left, width, pen } = paper;
  pen.circle(left + 3.2, paper.y + 5.6, 3.2).fill(dots[tone]);
  paper.line(word, "strong", { x: left + 12, y: paper.y, width });
  const x = left + 12 + paper.widthOf(word, "strong") + 6;
  const lines = paper.wrap(note, "muted", left + width - x);
  lines.forEach((line, index) => {
    if (index > 0) paper.need(letters.muted.step);
    paper.line(line, "muted", { x, y: paper.y, width });
    paper.move(letters.muted.step);
  });
}

/** Lines to sign on, beside each other, with what belongs under each. */
export function drawSignatures(paper: Paper, under: readonly string[]): void {
  const height = 74;
  paper.need(height);
  const gap = 32;
  const width = (paper.width - gap * (under.length - 1)) / Math.max(1, under.length);
  under.forEach((words, index) => {
    const x = paper.left + index * (width + gap);
    const y = paper.y + 54;
    paper.pen
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.7)
      .stroke(ink.strongLine);
    const [first = ""] = paper.wrap(words, "small", width);
    paper.line(first, "small", { x, y: y + 4, width });
  });
  paper.move(height);
}
