"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useRef, useState, useSyncExternalStore, useTransition } from "react";
import type { FormAction, FormState } from "#kernel/form-state.ts";
import { minutes } from "#kernel/quantity.ts";
import { TextLink } from "#ui/anchor.tsx";
import { ClockTime } from "#ui/display/numbers.tsx";
import { type GridDay, WeekGrid } from "#ui/display/week-grid.tsx";
import { newKey } from "#ui/forms/new-key.ts";
import { addressToAdd, withDay } from "../model/day-address.ts";
import { addressToEdit } from "../model/edit-address.ts";
import { beginsDuration, cellAfter, cellByTab, type EditCell, type EditRow, readCell } from "../model/edit-grid.ts";
import type { BillableTime } from "../model/goal.ts";
import { billableSums } from "./billable-sums.tsx";
import { CellFace } from "./edit-grid-cell.tsx";

/** What the grid posts to: time on tickets and internal time, changed and new. */
export interface GridActions {
  readonly change: FormAction;
  readonly changeInternal: FormAction;
  readonly write: FormAction;
  readonly writeInternal: FormAction;
}

interface Place {
  readonly row: number;
  readonly column: number;
}
interface Draft {
  readonly text: string;
  readonly error?: string;
  /** What the cell said then: a text that belongs to something else is no draft any more. */
  readonly was: string;
}

// What the server draws stands until scripts run.
const never = () => () => {};
const yes = () => true;
const no = () => false;

const keyOf = (row: EditRow, cell: EditCell) => `${row.id} ${cell.day}`;
const saidBy = ({ worked, count }: EditCell) => `${count} ${worked}`;

/** A period by ticket and day as a spreadsheet: arrows move, digits type, Enter and Tab save; before scripts its cells are links. */
export function EditGrid({
  days,
  rows,
  totals,
  total,
  billable,
  place,
  requiresSummary,
  actions,
  more,
}: {
  days: readonly GridDay[];
  rows: readonly EditRow[];
  totals: readonly number[];
  total: number;
  billable: BillableTime;
  /** The address of this sheet, with what it shows. */
  place: string;
  requiresSummary: boolean;
  actions: GridActions;
  more?: ReactNode;
}) {
  const router = useRouter();
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<string>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [isSaving, startSaving] = useTransition();
  const isScripted = useSyncExternalStore(never, yes, no);
  const size = { rows: rows.length, columns: days.length };

  const forget = (key: string) => setDrafts(({ [key]: _, ...others }) => others);
  const keep = (key: string, cell: EditCell, text: string, error?: string) =>
    setDrafts((all) => ({ ...all, [key]: { text, was: saidBy(cell), ...(error ? { error } : {}) } }));
  function draftOf(key: string, cell: EditCell): Draft | undefined {
    const draft = drafts[key];
    return draft?.was === saidBy(cell) || editing === key ? draft : undefined;
  }

  function go(to: Place | undefined) {
    if (!to) return;
    setAt(to);
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus(),
    );
  }

  function begin(key: string, cell: EditCell, text: string) {
    keep(key, cell, text);
    setEditing(key);
  }

  function save(row: EditRow, cell: EditCell, text: string) {
    const key = keyOf(row, cell);
    const read = readCell(text, row, cell, requiresSummary);
    setEditing(undefined);
    if (read.kind === "same") return forget(key);
    if (read.kind === "wrong") return keep(key, cell, text, read.message);
    if (read.kind === "ask") {
      keep(key, cell, text, "Say what was done in the form below; it is not saved yet.");
      const known = { ticket: row.number, worked: read.worked };
      return router.push(addressToAdd(withDay(place, cell.day), known) as Route, { scroll: false });
    }
    const { fields } = read;
    const sent =
      read.kind === "change" ? { ...fields, entryId: read.entry.id, version: `${read.entry.version}` } : fields;
    const isInternal = read.kind === "change" ? read.entry.isInternal : read.isInternal;
    const action =
      read.kind === "change"
        ? actions[isInternal ? "changeInternal" : "change"]
        : actions[isInternal ? "writeInternal" : "write"];
    keep(key, cell, text);
    startSaving(async () => {
      const answer = await send(action, sent);
      if (answer.status === "refused") keep(key, cell, text, reasonOf(answer));
      else startSaving(() => forget(key));
      if (answer.status === "refused" && answer.kind === "conflict") router.refresh();
    });
  }

  function onKey(event: KeyboardEvent, row: EditRow, cell: EditCell) {
    const key = keyOf(row, cell);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = cellAfter(event.key, at, size);
    const draft = draftOf(key, cell);
    const isEditable = cell.count <= 1 && (cell.entry !== null || (cell.count === 0 && cell.href !== null));
    if (to) {
      event.preventDefault();
      go(to);
    } else if (event.key === "Escape" && draft) {
      event.preventDefault();
      forget(key);
    } else if (event.key === "Delete" && cell.entry) {
      event.preventDefault();
      router.push(addressToEdit(cell.entry.id, withDay(place, cell.day), true) as Route);
    } else if ((event.key === "F2" || event.key === "Enter") && isEditable) {
      event.preventDefault();
      begin(key, cell, draft?.text || clockText(cell));
    } else if (beginsDuration(event.key) && isEditable) {
      event.preventDefault();
      begin(key, cell, event.key);
    } else if (beginsDuration(event.key)) {
      event.preventDefault();
      const read = readCell(event.key, row, cell, requiresSummary);
      if (read.kind === "wrong") keep(key, cell, "", read.message);
    }
  }

  function onInputKey(event: KeyboardEvent<HTMLInputElement>, row: EditRow, cell: EditCell) {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      setEditing(undefined);
      forget(keyOf(row, cell));
      go(at);
    } else if (event.key === "Enter") {
      event.preventDefault();
      save(row, cell, event.currentTarget.value);
      go(cellAfter(event.shiftKey ? "ArrowUp" : "ArrowDown", at, size));
    } else if (event.key === "Tab") {
      const next = cellByTab(at, size, event.shiftKey);
      if (next) event.preventDefault();
      save(row, cell, event.currentTarget.value);
      go(next);
    }
  }

  return (
    <div ref={grid} aria-busy={isSaving}>
      <WeekGrid
        label="Time by ticket and day"
        corner="Ticket or code"
        days={days}
        rows={rows.map((row, rowIndex) => ({
          key: row.id,
          head: <RowHead row={row} />,
          cells: row.cells.map((cell, column) => {
            const key = keyOf(row, cell);
            const isAt = at.row === rowIndex && at.column === column;
            return (
              <CellFace
                key={cell.day}
                place={`${rowIndex} ${column}`}
                label={`${row.number || row.title}, ${days[column]?.label} ${days[column]?.sub}`}
                cell={cell}
                draft={draftOf(key, cell)}
                isEditing={editing === key}
                isAt={isAt}
                isScripted={isScripted}
                onFocus={() => setAt({ row: rowIndex, column })}
                onKey={(event) => onKey(event, row, cell)}
                onInputKey={(event) => onInputKey(event, row, cell)}
                onType={(text) => keep(key, cell, text)}
                onLeave={(text) => editing === key && save(row, cell, text)}
              />
            );
          }),
          total: <ClockTime of={minutes(row.total)} />,
        }))}
        totals={totals.map((worked, index) => <ClockTime key={days[index]?.key} of={minutes(worked)} />)}
        total={<ClockTime of={minutes(total)} />}
        further={billableSums(billable, days)}
        more={more}
      />
    </div>
  );
}

function RowHead({ row }: { row: EditRow }) {
  return (
    <span className="flex items-center gap-2">
      {row.number && (
        <span className="tabular">
          <TextLink href={`/tickets/${row.number}`}>{row.number}</TextLink>
        </span>
      )}
      <span className="truncate" title={[row.title, row.customerName].filter(Boolean).join(", ")}>
        {row.title} <span className="text-muted">{row.customerName}</span>
      </span>
    </span>
  );
}

const clockText = ({ worked }: EditCell) =>
  worked === 0 ? "" : `${Math.floor(worked / 60)}:${String(worked % 60).padStart(2, "0")}`;

function reasonOf(answer: Extract<FormState, { status: "refused" }>): string {
  if (answer.kind === "conflict") return "It was changed meanwhile; nothing was overwritten. Look, then type again.";
  return Object.values(answer.fields ?? {})[0] ?? answer.message;
}

async function send(action: FormAction, fields: Readonly<Record<string, string>>): Promise<FormState> {
  const data = new FormData();
  for (const [name, text] of Object.entries({ ...fields, key: newKey() })) data.set(name, text);
  try {
    return await action({ status: "idle" }, data);
  } catch {
    return { status: "refused", kind: "unavailable", message: "This could not be saved. Try again.", typed: {} };
  }
}
