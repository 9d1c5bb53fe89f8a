import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";
import { Empty } from "../empty.tsx";
import { Icon } from "../icon.tsx";
import { arrowDown, arrowUp } from "../icons.ts";

export type Density = "compact" | "normal" | "comfortable";

/** One column of a table: its head, what stands in a cell, and where that goes on a phone. */
export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned tabular figures. */
  numeric?: boolean | undefined;
  /** The address that sorts by this column; with `sorted` it says which way it is sorted now. */
  sortHref?: string | undefined;
  sorted?: "up" | "down" | undefined;
  /** The cell that holds the row's link; the title of the card on a phone. */
  main?: boolean | undefined;
  /** On a phone: in the card's first line at the right, below the title (the default), or not at all. */
  phone?: "end" | "below" | "hide" | undefined;
  /** The narrowest window that shows it. */
  from?: "md" | "lg" | "wide" | undefined;
  width?: string | undefined;
  /** Its head can be dragged to another place (the page listens). */
  movable?: boolean | undefined;
  /** Classes of a row's cell, so that a cell may be its text alone: a long list is drawn twice as fast without spans. */
  look?: ((row: Row) => string | undefined) | undefined;
  /** What stands below the column, equal to what stands above it. */
  total?: ReactNode;
}

const densities: Record<Density, string> = {
  compact: "rows rows-compact",
  normal: "rows",
  comfortable: "rows rows-comfortable",
};

const shownFrom = { md: "max-md:hidden", lg: "max-lg:hidden", wide: "max-wide:hidden" } as const;

// The classes of a table are in globals.css: written at every cell they would double the page.
function placeOf<Row>({ from, numeric, width, main, phone }: Column<Row>): string | undefined {
  return (
    classes(
      from && shownFrom[from],
      numeric && "num",
      width,
      main && "main",
      phone === "hide" && "phone-hide",
      phone === "end" && "phone-end",
    ) || undefined
  );
}

/** Rows to read down: dense, sortable by links, each row opening by a click anywhere; on a phone each row is a card. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  rowHref,
  rowTone,
  density = "normal",
  spread = false,
  empty,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: ((row: Row) => string | undefined) | undefined;
  /** A row that is chosen or needs a look. */
  rowTone?: ((row: Row) => "chosen" | "warn" | undefined) | undefined;
  density?: Density | undefined;
  /** Short main cells: the columns share the width, instead of the main one taking what is left. */
  spread?: boolean | undefined;
  /** Stands instead of the table where there are no rows; mere words are set as an empty page sets them. */
  empty?: ReactNode;
}) {
  if (rows.length === 0 && empty) return typeof empty === "string" ? <Empty>{empty}</Empty> : empty;
  const hasTotals = columns.some((column) => column.total !== undefined);
  const places = columns.map(placeOf);
  return (
    <div className="rows-frame">
      <table className={classes(densities[density], spread && "rows-spread")}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowTone?.(row)}>
              {columns.map((column, index) => (
                <td key={column.key} className={column.look ? classes(places[index], column.look(row)) : places[index]}>
                  {column.main ? <MainCell href={rowHref?.(row)}>{column.cell(row)}</MainCell> : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={placeOf(column)}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function MainCell({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (href === undefined) return <div className="truncate">{children}</div>;
  return (
    <Anchor href={href} className="open">
      {children}
    </Anchor>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { head, sortHref, sorted, numeric, movable } = column;
  return (
    <th
      scope="col"
      aria-sort={sorted === undefined ? undefined : sorted === "up" ? "ascending" : "descending"}
      className={placeOf(column)}
      {...(movable ? { draggable: true, "data-column": column.key } : {})}
    >
      {sortHref ? (
        <Anchor
          href={sortHref}
          scroll={false}
          className={classes(
            "inline-flex items-center gap-1 rounded-sm hover:text-ink",
            sorted && "text-ink",
            numeric && "flex-row-reverse",
          )}
        >
          {head}
          {sorted && <Icon of={sorted === "up" ? arrowUp : arrowDown} size={12} />}
        </Anchor>
      ) : (
        head
      )}
    </th>
  );
}

/** Lifts a control above its row's link, so that it can be pressed itself. */
export function AboveRow({ children }: { children: ReactNode }) {
  return <span className="relative z-10 inline-flex items-center align-middle">{children}</span>;
}
