import { ButtonLink } from "#ui/button.tsx";
import { Bar } from "#ui/display/bar.tsx";
import { Stat, Stats } from "#ui/display/stat.tsx";
import { Table } from "#ui/display/table.tsx";
import { download } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";
import type { ProductImportShown } from "../queries/product-import.ts";
import { LookAgain } from "./import-forms.tsx";

const mostShown = 300;

/** How far an import is, and what became of its lines. */
export function ImportReport({ file, locale }: { file: ProductImportShown; locale: string }) {
  const { state, rows, done, created, updated, unchanged, refused } = file;
  const number = (of: number) => new Intl.NumberFormat(locale).format(of);
  const words = `${number(done)} of ${number(rows)} lines read`;
  return (
    <>
      {state === "running" ? (
        <div className="grid max-w-2xl gap-2">
          <LookAgain />
          <p>{words}</p>
          <Bar label={words} parts={[{ value: done, tone: "accent" }]} goal={rows} />
          <p className="text-muted text-sm">It goes on when you leave this page.</p>
        </div>
      ) : (
        <Notice kind={refused.length > 0 ? "warn" : "good"}>
          {refused.length > 0
            ? `${number(rows - refused.length)} of ${number(rows)} lines are in. ${number(refused.length)} are not: mend them and import the file again.`
            : `All ${number(rows)} lines are in.`}
        </Notice>
      )}
      <Stats>
        <Stat label="New" value={number(created)} />
        <Stat label="Changed" value={number(updated)} />
        <Stat label="As they were" value={number(unchanged)} />
        <Stat label="Not taken in" value={number(refused.length)} />
      </Stats>
      {refused.length > 0 && (
        <Section
          title="Lines that were not taken in"
          framed
          meta={refused.length > mostShown ? `the first ${mostShown}` : undefined}
          action={
            <ButtonLink href={`/api/products/imports/${file.id}`} size="sm" icon={download} download>
              Report as CSV
            </ButtonLink>
          }
        >
          <Table
            label="Lines that were not taken in"
            rows={refused.slice(0, mostShown)}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: "line", head: "Line", numeric: true, cell: ({ line }) => line },
              { key: "sku", head: "SKU", phone: "end", cell: ({ sku }) => sku || "none" },
              { key: "field", head: "Column", phone: "end", cell: ({ field }) => field },
              // The sentence takes what is left: it is what one reads.
              { key: "reason", head: "Why", main: true, cell: ({ reason }) => <Reason words={reason} /> },
            ]}
          />
        </Section>
      )}
    </>
  );
}

const Reason = ({ words }: { words: string }) => <span className="block whitespace-normal py-1.5">{words}</span>;
