"use client";

import { NoteFlaws } from "#features/time/components/note-flaws.tsx";
import { IconButton } from "#ui/button.tsx";
import { cross } from "#ui/icons.ts";
import { printMaterial, printTicket } from "../model/print-line.ts";
import type { MaterialRead } from "../model/reading.ts";
import { withNote } from "../model/rewrite-line.ts";
import { quantitySaid } from "../model/sizes-said.ts";
import { type Correcting, correcting } from "./correcting.ts";
import { Choose, Control, Row, Tick } from "./preview-control.tsx";
import { PreviewTime } from "./preview-time.tsx";

/** Everything that will be saved, row by row; each part can be corrected in its row. */
export function Preview(all: Correcting) {
  const { asked, knowledge, said, reading, onAsked } = all;
  const correct = correcting(all);
  const { ticket, mileage } = reading;
  return (
    <dl aria-label="What will be saved" className="rounded-lg border border-line px-3">
      <Row label="Ticket">
        <Choose
          label="Choose a ticket"
          className="w-full sm:w-auto sm:max-w-full"
          value={ticket?.number ?? ""}
          options={reading.tickets}
          onCommit={(number) => number && correct(["ticket"], printTicket({ by: "number", number }))}
        />
        {ticket?.isFromScreen && <span className="text-muted text-sm">the one on this page</span>}
      </Row>
      <PreviewTime {...all} />
      {reading.materials.map((material, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the second of two of the same is the second
        <MaterialRow key={`${at} ${material.product}`} material={material} at={at} all={all} />
      ))}
      {said.distance && (
        <Row label="Mileage" amount={mileage?.amount}>
          <Control
            label="Distance"
            className="w-20"
            value={mileage?.distance ?? ""}
            onCommit={(typed) => correct(["distance"], typed === "" ? "" : `${typed}${said.distance?.unit}`)}
          />
          <span>{mileage?.unit}</span>
          <Tick
            label="There and back"
            checked={said.isRoundTrip}
            onCommit={(checked) => correct(["roundTrip"], checked ? "#roundtrip" : "")}
          />
          <span className="flex min-w-0 flex-1 basis-64 items-center gap-2">
            <Control
              label="From"
              name="from"
              className="min-w-0 flex-1"
              value={mileage?.from ?? ""}
              onCommit={(from) => onAsked({ ...asked, from })}
            />
            <span aria-hidden="true">→</span>
            <Control
              label="To"
              name="to"
              className="min-w-0 flex-1"
              value={mileage?.to ?? ""}
              onCommit={(to) => onAsked({ ...asked, to })}
            />
          </span>
          {mileage && mileage.words !== `${mileage.distance} ${mileage.unit}` && (
            <span className="basis-full text-muted text-sm">{mileage.words}</span>
          )}
        </Row>
      )}
      <Row label="Text">
        <span className="min-w-0 flex-1 border-accent-line border-l-2 pl-2">
          <Control
            label="What was done"
            value={said.note}
            onCommit={(text) => onAsked({ ...asked, line: withNote(asked.line, knowledge, text) })}
          />
          {said.note !== "" && <span className="text-muted text-xs">Customer can see this.</span>}
          {reading.noteBeside && <NoteFlaws {...reading.noteBeside} note={said.note} beside={reading.noteBeside} />}
        </span>
      </Row>
      {asked.line.trim() !== "" && (
        <Row label="Bill it">
          <Tick
            label="Billable"
            checked={said.isBillable ?? reading.isBillable}
            onCommit={(checked) => correct(["billable"], checked ? "#billable" : "#nocharge")}
          />
        </Row>
      )}
    </dl>
  );
}

function MaterialRow({ material, at, all }: { material: MaterialRead; at: number; all: Correcting }) {
  const correct = correcting(all);
  const { locale } = all.knowledge;
  const said = all.said.materials[at];
  if (!said) return null;
  return (
    <Row label="Material" amount={material.amount}>
      <Control
        label="Quantity"
        className="w-16"
        value={material.quantity}
        onCommit={(typed) => {
          const quantity = quantitySaid(typed.trim(), locale);
          const text = quantity ? printMaterial({ ...said, quantity }, locale) : `+${typed.trim()} ${said.product}`;
          correct(["material"], text, at);
        }}
      />
      <Control
        label="SKU"
        className="w-32"
        value={material.sku || material.product}
        onCommit={(product) =>
          correct(["material"], product.trim() === "" ? "" : printMaterial({ ...said, product }, locale), at)
        }
      />
      <span className="min-w-0 flex-1 basis-32">
        {material.name}
        {material.price && (
          <span className="ml-2 whitespace-nowrap text-muted text-sm tabular">{material.price} each</span>
        )}
      </span>
      <IconButton icon={cross} label="Take it out" size="sm" onClick={() => correct(["material"], "", at)} />
    </Row>
  );
}
