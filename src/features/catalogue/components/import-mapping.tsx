import { Table } from "#ui/display/table.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import { importable, recognised } from "../model/import-columns.ts";
import { productColumnNames } from "../model/product-columns.ts";
import type { ProductImportShown } from "../queries/product-import.ts";
import { ImportForm } from "./import-forms.tsx";

const shortly = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** What the columns of a file are taken for, with what stands in them; it can be said otherwise before anything is done. */
export function ImportMapping({ file, seesCost }: { file: ProductImportShown; seesCost: boolean }) {
  const mapping = recognised(file.header, seesCost);
  const rows = file.header.map((name, index) => ({ name, index, column: mapping[index] ?? "" }));
  return (
    <ImportForm importId={file.id} submit={`Import ${file.rows} ${file.rows === 1 ? "product" : "products"}`}>
      <Table
        label="Columns of the file"
        spread
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: "name", head: "Column", main: true, cell: ({ name }) => name || <i>without a name</i> },
          {
            key: "holds",
            head: "Holds",
            phone: "below",
            cell: ({ name, column }) => (
              <select name="column" aria-label={`What ${name} holds`} defaultValue={column} className={controlClasses}>
                <option value="">Left out</option>
                {importable(seesCost).map((one) => (
                  <option key={one} value={one}>
                    {productColumnNames[one]}
                  </option>
                ))}
              </select>
            ),
          },
          {
            key: "first",
            head: "First lines",
            cell: ({ index }) => (
              <span className="text-muted max-md:whitespace-normal">
                {file.first
                  .slice(0, 3)
                  .map(({ cells }) => shortly(cells[index] ?? ""))
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            ),
          },
        ]}
      />
      <p className="text-muted text-sm">
        A product whose SKU is known is changed, others are new. Categories that are not there yet are made; material
        codes and tax categories must be.
      </p>
    </ImportForm>
  );
}
