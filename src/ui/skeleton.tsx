import { classes } from "./classes.ts";

/** The shape of what is coming, shown only after 300 ms; `lines` draws text, `rows` draws a table. */
export function Skeleton({ lines = 0, rows = 0 }: { lines?: number | undefined; rows?: number | undefined }) {
  return (
    <div role="status" className="animate-late">
      <span className="sr-only">Loading</span>
      <div aria-hidden="true" className="animate-pulse">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
          <div key={line} className={classes("my-2.5 h-3 rounded-sm bg-line", line % 3 === 2 ? "w-2/5" : "w-4/5")} />
        ))}
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
          <div key={row} className="flex h-9 items-center gap-6 border-line border-b px-3">
            <div className="h-3 w-24 rounded-sm bg-line" />
            <div className="h-3 flex-1 rounded-sm bg-line" />
            <div className="h-3 w-32 rounded-sm bg-line max-sm:hidden" />
            <div className="h-3 w-16 rounded-sm bg-line" />
          </div>
        ))}
      </div>
    </div>
  );
}
