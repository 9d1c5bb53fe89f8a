import "server-only";
import { ink, type Look, letters } from "./look.ts";
import type { Paper } from "./paper.ts";

/** A column: its head, and its width in points; one of them takes the rest. */
export interface PaperColumn {
  readonly head: string;
  readonly width: number | "rest";
  /** Stands to the right, in figures of one width. */
  readonly isFigure?: boolean;
}

/** A text in a cell; several stand below each other. */
export interface PaperText {
  readonly text: string;
  readonly look?: Look;
}

export type PaperCell = readonly PaperText[];
export type PaperRow = readonly PaperCell[];

/** Rows under a name of their own, such as a day; the name is repeated where they go on on another page. */
export interface PaperGroup {
  readonly name?: string;
  /** Beside the name, in muted letters. */
  readonly note?: string;
  /** The sums of the group, under the heads of the columns; those under the name are not drawn. */
  readonly sums?: readonly string[];
  readonly rows: readonly PaperRow[];
}

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly groups: readonly PaperGroup[];
  /** The last line: the sums of what stands above. */
  readonly total?: readonly string[];
}

interface Line {
  readonly text: string;
  readonly look: Look;
}

const gap = 12;
const above = 4;

/** Draws a table: its head stands on each page, a row is cut only between its lines, a group's name never stands alone. */
export function drawTable(paper: Paper, { columns, groups, total }: PaperTable): void {
  const rooms = roomsOf(paper, columns);
  const head = () => {
    const height = above + letters.small.step + 5;
    for (const [index, column] of columns.entries()) {
      drawLine(paper, column, rooms[index], { text: column.head, look: "small" });
    }
    paper.rule(paper.y + height - 4, true);
    paper.move(height);
  };
  const turn = (height: number, group?: PaperGroup) => {
    if (height <= paper.room) return;
    paper.newPage();
    head();
    if (group?.name) drawGroup(paper, columns, rooms, { ...group, note: "continued", sums: [] });
  };
  paper.need(90);
  head();
  for (const group of groups) {
    const linesOf = (row: PaperRow) => row.map((cell, index) => linesIn(paper, cell, rooms[index]?.width ?? 0));
    const rows = group.rows.map(linesOf);
    const first = Math.min(heightOf(rows[0] ?? []), 3 * letters.plain.step);
    if (group.name) {
      turn(groupHeight + first);
      drawGroup(paper, columns, rooms, group);
    }
    for (const cells of rows) {
      const whole = heightOf(cells);
      // What is longer than a good part of a page is cut, all else moves as a whole.
      if (whole < paper.pageRoom / 3) turn(whole, group);
      drawRow(paper, columns, rooms, cells, () => turn(Number.POSITIVE_INFINITY, group));
    }
  }
  if (total) drawTotal(paper, columns, rooms, total, turn);
}

const groupHeight = 24;

function drawGroup(
  paper: Paper,
  columns: readonly PaperColumn[],
  rooms: readonly Room[],
  { name = "", note = "", sums = [] }: PaperGroup,
): void {
  const { y, left, width, pen } = paper;
  pen.rect(left, y + 4, width, groupHeight - 6).fill(ink.soft);
  const at = { x: left + 6, y: y + 7.5, width };
  paper.line(name, "strong", at);
  const beside = at.x + paper.widthOf(name, "strong") + 8;
  const figures = rooms[columns.findIndex(({ isFigure }) => isFigure)]?.x ?? left + width;
  const [first = ""] = paper.wrap(note, "muted", Math.max(60, figures - beside - gap));
  paper.line(first, "muted", { ...at, x: beside });
  sums.forEach((sum, index) => {
    const room = rooms[index];
    if (room && columns[index]?.isFigure) paper.line(sum, "strong", { ...room, y: at.y, isFigure: true });
  });
  paper.move(groupHeight);
}

function drawRow(
  paper: Paper,
  columns: readonly PaperColumn[],
  rooms: readonly Room[],
  cells: readonly Line[][],
  turn: () => void,
): void {
  const next = cells.map(() => 0);
  const isLeft = () => cells.some((lines, index) => (next[index] ?? 0) < lines.length);
  while (isLeft()) {
    const bottom = paper.y + paper.room - above;
    const from = paper.y + above;
    let lowest = from;
    cells.forEach((lines, index) => {
      let y = from;
      for (let at = next[index] ?? 0; at < lines.length; at++) {
        const line = lines[at];
        if (!line || y + letters[line.look].step > bottom) break;
        const room = rooms[index];
        if (room) paper.line(line.text, line.look, { ...room, y, isFigure: columns[index]?.isFigure ?? false });
        y += letters[line.look].step;
        next[index] = at + 1;
      }
      lowest = Math.max(lowest, y);
    });
    if (isLeft()) turn();
    else {
      paper.rule(lowest + above);
      paper.move(lowest + above - paper.y);
    }
  }
}

function drawTotal(
  paper: Paper,
  columns: readonly PaperColumn[],
  rooms: readonly Room[],
  total: readonly string[],
  turn: (height: number) => void,
): void {
  const height = letters.strong.step + 14;
  turn(height);
  paper.rule(paper.y + 3, true);
  total.forEach((text, index) => {
    const room = rooms[index];
    if (room) paper.line(text, "strong", { ...room, y: paper.y + 8, isFigure: columns[index]?.isFigure ?? false });
  });
  paper.move(height);
}

interface Room {
  readonly x: number;
  readonly width: number;
}

function roomsOf(paper: Paper, columns: readonly PaperColumn[]): Room[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width === "rest" ? 0 : width), 0);
  const rest = paper.width - 12 - fixed - gap * (columns.length - 1);
  let x = paper.left + 6;
  return columns.map(({ width }) => {
    const room = { x, width: width === "rest" ? rest : width };
    x += room.width + gap;
    return room;
  });
}

const drawLine = (paper: Paper, column: PaperColumn, room: Room | undefined, line: Line) => {
  if (room) paper.line(line.text, line.look, { ...room, y: paper.y + above, isFigure: column.isFigure ?? false });
};

const linesIn = (paper: Paper, cell: PaperCell, width: number): Line[] =>
  cell.flatMap(({ text, look = "plain" }) =>
    text === "" ? [] : paper.wrap(text, look, width).map((line) => ({ text: line, look })),
  );

const heightOf = (cells: readonly Line[][]) =>
  2 * above + Math.max(0, ...cells.map((lines) => lines.reduce((sum, { look }) => sum + letters[look].step, 0)));
