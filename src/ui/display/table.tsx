import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";
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
  total?: ReactNode;
}

const heights: Record<Density, string> = {
  compact: "sm:h-[29px]",
  normal: "sm:h-9",
  comfortable: "sm:h-11",
};

const shownFrom = { md: "max-md:hidden", lg: "max-lg:hidden", wide: "max-wide:hidden" } as const;

function placeOf<Row>(column: Column<Row>): string {
  return classes(
    column.from && shownFrom[column.from],
    column.numeric && "tabular sm:text-right",
    column.width,
    column.main && "max-sm:order-first max-sm:basis-full max-sm:font-medium max-sm:text-base sm:max-w-0 sm:w-full",
    column.phone === "hide" && "max-sm:hidden",
    column.phone === "end" && "max-sm:ml-auto",
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
  empty,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: ((row: Row) => string) | undefined;
  /** A row that is chosen or needs a look. */
  rowTone?: ((row: Row) => "chosen" | "warn" | undefined) | undefined;
  density?: Density | undefined;
  empty?: ReactNode;
}) {
  const hasTotals = columns.some((column) => column.total !== undefined);
  if (rows.length === 0 && empty) return empty;
  return (
    <table className="w-full border-separate border-spacing-0 text-sm max-sm:block">
      <caption className="sr-only">{label}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={classes(
              "group/row relative max-sm:flex max-sm:min-h-14 max-sm:flex-wrap max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-0.5 max-sm:border-line max-sm:border-b max-sm:px-4 max-sm:py-2.5",
              "transition-colors focus-within:bg-hover hover:bg-hover",
              rowTone?.(row) === "chosen" && "bg-accent-soft",
              rowTone?.(row) === "warn" && "bg-amber-soft",
            )}
          >
            {columns.map((column) => (
              <td
                key={column.key}
                className={classes(
                  heights[density],
                  "whitespace-nowrap border-line sm:border-b sm:px-2 sm:first:pl-3 sm:last:pr-3 max-sm:empty:hidden",
                  placeOf(column),
                )}
              >
                {column.main && rowHref ? (
                  <Anchor
                    href={rowHref(row)}
                    className="stretched block truncate outline-none focus-visible:after:ring-focus focus-visible:after:-outline-offset-2 max-sm:whitespace-normal"
                  >
                    {column.cell(row)}
                  </Anchor>
                ) : column.main ? (
                  <div className="truncate">{column.cell(row)}</div>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotals && (
        <tfoot className="max-sm:block">
          <tr className="max-sm:flex max-sm:justify-end max-sm:gap-4 max-sm:px-4 max-sm:py-2.5">
            {columns.map((column) => (
              <td
                key={column.key}
                className={classes(
                  "h-9 whitespace-nowrap px-2 font-semibold first:pl-3 last:pr-3 max-sm:empty:hidden",
                  placeOf({ ...column, main: false }),
                )}
              >
                {column.total}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { head, sortHref, sorted, numeric } = column;
  return (
    <th
      scope="col"
      aria-sort={sorted === undefined ? undefined : sorted === "up" ? "ascending" : "descending"}
      className={classes(
        "sticky top-(--shell-top,0px) z-20 h-8 whitespace-nowrap border-line border-b bg-canvas px-2 text-left font-medium text-muted text-xs first:pl-3 last:pr-3",
        placeOf({ ...column, main: false }),
        column.main && "w-full",
      )}
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
  return <span className="relative z-10 inline-flex items-center">{children}</span>;
}
