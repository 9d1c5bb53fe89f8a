"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { type Column, Table } from "#ui/display/table.tsx";
import type { ColumnKey } from "../model/list-look.ts";
import { useColumnDrag, useListKeys } from "./list-keys.ts";
import { useTrail } from "./list-walk.tsx";
import { columnFor } from "./ticket-columns.tsx";
import type { Sorting, TicketLine } from "./ticket-line.ts";

// Only who chooses rows needs it.
const BulkBar = dynamic(() => import("./bulk-bar.tsx"));

// More columns than a wide screen has room for move sideways, and then the heads go along.
const mostBesideEachOther = 9;

const pick: Column<TicketLine> = {
  key: "pick",
  head: <input type="checkbox" name="all" aria-label="Select all" />,
  phone: "hide",
  cell: (line) => <input type="checkbox" name="pick" value={line.id} aria-label={`Select ${line.number}`} />,
  look: () => "pick",
};

/** The lines of a ticket list; a click anywhere on one opens its ticket. */
export function TicketLines({
  columns,
  lines,
  sorting,
  isComfortable,
}: {
  columns: readonly ColumnKey[];
  lines: readonly TicketLine[];
  sorting: Readonly<Record<string, Sorting>>;
  isComfortable: boolean;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const boxes = () => [...(frame.current?.querySelectorAll<HTMLInputElement>("input[name=pick]") ?? [])];
  const recount = () => setChosen(new Set(boxes().flatMap((box) => (box.checked ? [box.value] : []))));
  const setAll = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    recount();
  };
  useListKeys(frame, recount);
  useColumnDrag(frame, columns);
  useTrail(lines.map(({ number }) => number));
  return (
    <div
      ref={frame}
      className={columns.length > mostBesideEachOther ? "rows-wide" : undefined}
      onChange={(event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        if (event.target.name === "all") setAll(event.target.checked);
        else recount();
      }}
    >
      <Table
        label="Tickets"
        density={isComfortable ? "normal" : "compact"}
        columns={[pick, ...columns.map((key) => ({ ...columnFor(key), ...sorting[key] }))]}
        rows={lines}
        rowKey={(line) => line.number}
        rowHref={(line) => `/tickets/${line.number}`}
        rowTone={(line) => (chosen.has(line.id) ? "chosen" : undefined)}
      />
      {chosen.size > 0 && <BulkBar chosen={lines.filter(({ id }) => chosen.has(id))} onClear={() => setAll(false)} />}
    </div>
  );
}
