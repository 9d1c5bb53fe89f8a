import { formatDuration } from "#kernel/duration.ts";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import { setAllowanceAction } from "../actions.ts";
import type { AllowanceRow } from "../queries/allowances-of-code.ts";

const columns: Column<AllowanceRow>[] = [
  { key: "name", head: "Who", main: true, cell: ({ personName }) => personName },
  { key: "year", head: "Year", numeric: true, cell: ({ year }) => year },
  { key: "minutes", head: "Allowance", numeric: true, cell: (row) => formatDuration(row.minutes) },
  {
    key: "carried",
    head: "Carried over",
    numeric: true,
    cell: ({ carried }) => (carried === 0 ? <Nothing /> : formatDuration(carried)),
  },
];

/** What single people get of a kind of time off, where it is not what everybody gets. */
export function Allowances({
  codeId,
  rows,
  people,
  year,
}: {
  codeId: string;
  rows: readonly AllowanceRow[];
  people: readonly { readonly value: string; readonly label: string }[];
  year: number;
}) {
  return (
    <div className="grid gap-4">
      {rows.length > 0 && (
        <Table
          label="Allowances of single people"
          columns={columns}
          rows={rows}
          rowKey={({ personId, year: of }) => `${personId}${of}`}
        />
      )}
      <ActionForm action={setAllowanceAction} submit="Set allowance" look="secondary" label="Allowance of a person">
        <Hidden name="codeId" value={codeId} />
        <FieldRow>
          <Select name="personId" label="Who" required width="half" empty="Choose…" options={people} />
          <Field
            name="year"
            label="Year"
            type="number"
            width="short"
            required
            min={2000}
            max={2199}
            defaultValue={String(year)}
          />
          <Field name="allowance" label="Allowance" required width="short" placeholder="120h" autoComplete="off" />
          <Field name="carried" label="Carried over" width="short" placeholder="0h" autoComplete="off" />
        </FieldRow>
      </ActionForm>
    </div>
  );
}
