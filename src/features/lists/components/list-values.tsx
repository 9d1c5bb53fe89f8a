import { typedDecimal } from "#kernel/money.ts";
import { Badge, StatusDot } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import type { Tone } from "#ui/tone.ts";
import type { KeptList } from "../model/kept-lists.ts";
import { slaEventNames, stageNames, tones, visibilityNames } from "../model/list-value-words.ts";
import type { ValueOfList } from "../queries/values-of-list.ts";
import { MoveButtons } from "./list-value-acts.tsx";

/** The colour token behind a stored word; an unknown one is grey. */
export function toneNamed(word: string | undefined): Tone {
  return tones.find((tone) => tone === word) ?? "neutral";
}

/** The values of a list in their order; each opens to be changed. */
export function ListValues({
  list,
  rows,
  chosenId,
  names,
}: {
  list: KeptList;
  rows: readonly ValueOfList[];
  chosenId: string | undefined;
  /** Names of issue types, leads and tax categories, by id. */
  names: Readonly<Record<string, string>>;
}) {
  const columns: Column<ValueOfList>[] = [
    {
      key: "name",
      head: "Name",
      main: true,
      cell: (row) => (row.tone === undefined ? row.name : <StatusDot tone={toneNamed(row.tone)}>{row.name}</StatusDot>),
    },
    ...meaningOf(list, names),
    { key: "marks", head: "Marks", phone: "end", cell: (row) => <Marks row={row} /> },
    {
      key: "order",
      head: "Order",
      phone: "hide",
      cell: (row) => {
        const among = rows.filter((other) => other.parentId === row.parentId);
        return (
          <MoveButtons
            list={list}
            id={row.id}
            name={row.name}
            isFirst={among[0]?.id === row.id}
            isLast={among.at(-1)?.id === row.id}
          />
        );
      },
    },
  ];
  return (
    <Table
      label="Values"
      spread
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/lists/${list}?value=${row.id}`}
      rowTone={(row) => (row.id === chosenId ? "chosen" : undefined)}
      empty={<Empty>Nothing in this list yet. Add the first one.</Empty>}
    />
  );
}

function meaningOf(list: KeptList, names: Readonly<Record<string, string>>): Column<ValueOfList>[] {
  switch (list) {
    case "statuses":
      return [
        { key: "stage", head: "Stands for", cell: (row) => row.stage && stageNames[row.stage] },
        {
          key: "sla",
          head: "Service level clock",
          from: "lg",
          phone: "hide",
          cell: (row) => (row.slaEvent && row.slaEvent !== "none" ? slaEventNames[row.slaEvent] : <Nothing />),
        },
      ];
    case "categories":
      return [{ key: "nickname", head: "Nickname", cell: (row) => row.nickname || <Nothing /> }];
    case "queues":
      return [{ key: "lead", head: "Lead", cell: (row) => (row.leadId && names[row.leadId]) || <Nothing /> }];
    case "sub-issue-types":
      return [
        { key: "parent", head: "Issue type", cell: (row) => (row.parentId && names[row.parentId]) || <Nothing /> },
      ];
    case "note-types":
      return [
        { key: "visibility", head: "Starts as", cell: (row) => row.visibility && visibilityNames[row.visibility] },
      ];
    case "material-codes":
      return [
        { key: "number", head: "Account", cell: (row) => row.number || <Nothing /> },
        { key: "tax", head: "Tax", cell: (row) => (row.taxCategoryId && names[row.taxCategoryId]) || <Nothing /> },
      ];
    case "tax-categories":
      return [
        {
          key: "rate",
          head: "Rate",
          numeric: true,
          cell: (row) => row.rate !== undefined && `${typedDecimal(row.rate, 3, 0, "en-US")} %`,
        },
      ];
    default:
      return [];
  }
}

function Marks({ row }: { row: ValueOfList }) {
  return (
    <span className="inline-flex gap-1">
      {row.isDefault && <Badge tone="blue">Default</Badge>}
      {row.isSystem && <Badge tone="neutral">System</Badge>}
      {!row.isActive && <Badge tone="amber">Switched off</Badge>}
    </span>
  );
}
