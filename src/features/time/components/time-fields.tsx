"use client";

import { useRef, useState } from "react";
import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, TextArea } from "#ui/forms/field.tsx";
import { Disclosure, FieldRow } from "#ui/layout/panel.tsx";
import { minutesTyped, type TimeChoices, type TypedTime, whatWillHappen } from "../model/time-choices.ts";
import { SummaryField } from "./summary-field.tsx";

// Two beside each other on a phone, one row on a desk.
const narrow = "w-[calc(50%-0.375rem)]! sm:w-28!";
const paired = "w-[calc(50%-0.375rem)]! sm:w-52!";

const invoiceOptions = [
  { value: "show", label: "Shows it" },
  { value: "hide", label: "Leaves it out" },
];

/** What the fields start with when an entry is corrected, or when a timer measured it. */
export interface TimeStart {
  readonly typed: Readonly<Record<string, string>>;
  readonly isBillable?: boolean;
}

/** The fields of a time entry in one row, and below them in words what will happen. */
export function TimeFields({
  choices,
  from,
  autoFocus,
  mailed,
  entryId,
}: {
  choices: TimeChoices;
  from?: TimeStart;
  autoFocus?: boolean;
  /** Who is mailed with it. */
  mailed?: readonly string[];
  /** The entry that is corrected. */
  entryId?: string;
}) {
  const start = from?.typed ?? {};
  const chosenType = choices.workTypes.find(({ id }) => id === (start.workTypeId ?? choices.workTypeId));
  const row = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<TypedTime>({
    workedOn: start.workedOn ?? choices.today,
    start: start.start ?? "",
    end: start.end ?? "",
    worked: start.worked ?? "",
    billingRoleId: start.billingRoleId ?? choices.billingRoleId,
    isBillable: from?.isBillable ?? chosenType?.isBillable ?? true,
    workTypeId: start.workTypeId ?? choices.workTypeId,
    contractId: start.contractId ?? choices.contractId,
    offset: start.offset ?? "",
  });

  // A draft that comes back fills several fields at once: each change builds on the one before.
  const change = (more: Partial<TypedTime>) => setTyped((before) => ({ ...before, ...more }));

  function inputOf(name: string): HTMLInputElement | undefined {
    const input = row.current?.querySelector(`input[name=${name}]`);
    return input instanceof HTMLInputElement ? input : undefined;
  }

  // Two of start, end and duration decide the third: the one typed now stays, and what it contradicts is emptied.
  function typeTime(name: "start" | "end" | "worked", value: string) {
    const said = (field: string) => (field === name ? value : (inputOf(field)?.value ?? ""));
    const next = { start: said("start"), end: said("end"), worked: said("worked") };
    if (next.start && next.end && next.worked) {
      const contradicted = name === "worked" ? "end" : "worked";
      next[contradicted] = "";
      const input = inputOf(contradicted);
      if (input) input.value = "";
    }
    change(next);
  }

  function endNow() {
    const now = clockNow(choices.timeZone);
    const input = inputOf("end");
    if (input) input.value = now;
    typeTime("end", now);
  }

  function chooseType(id: string) {
    const isBillable = choices.workTypes.find((type) => type.id === id)?.isBillable ?? typed.isBillable;
    const box = inputOf("isBillable");
    if (box) box.checked = isBillable;
    change({ isBillable, workTypeId: id });
  }

  return (
    <div ref={row} className="grid gap-3">
      <FieldRow>
        <Field
          name="workedOn"
          label="Day"
          type="date"
          width="short"
          required
          {...(choices.allowsFutureTime ? {} : { max: choices.today })}
          defaultValue={typed.workedOn}
          onValue={(workedOn) => change({ workedOn })}
        />
        <Field
          name="start"
          label="Start"
          type="time"
          className={narrow}
          defaultValue={start.start}
          onValue={(value) => typeTime("start", value)}
        />
        <div className={narrow}>
          <Field
            name="end"
            label="End"
            type="time"
            defaultValue={start.end}
            onValue={(value) => typeTime("end", value)}
          />
          <button
            type="button"
            onClick={endNow}
            className="rounded-sm text-accent-ink text-xs hover:underline max-md:min-h-8"
          >
            Ends now
          </button>
        </div>
        <Field
          name="worked"
          label="or duration"
          className={narrow}
          placeholder={durationHint(typed)}
          autoComplete="off"
          defaultValue={start.worked}
          autoFocus={autoFocus}
          onValue={(value) => typeTime("worked", value)}
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="workTypeId"
          label="Work type"
          className={paired}
          required
          options={choices.workTypes.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={start.workTypeId ?? choices.workTypeId}
          {...(choices.workTypeId === "" ? { empty: "Choose…" } : {})}
          onValue={chooseType}
        />
        <Select
          name="billingRoleId"
          label="Billing role"
          className={paired}
          required
          options={choices.billingRoles.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typed.billingRoleId}
          {...(choices.billingRoleId === "" ? { empty: "Choose…" } : {})}
          onValue={(billingRoleId) => change({ billingRoleId })}
        />
        <Checkbox
          name="isBillable"
          label="Billable"
          className="self-end sm:pb-1.5"
          defaultChecked={typed.isBillable}
          onChecked={(isBillable) => change({ isBillable })}
        />
      </FieldRow>
      <SummaryField choices={choices} entryId={entryId} start={start.summary} />
      <Disclosure summary="Internal notes" open={Boolean(start.internalNotes)}>
        <TextArea
          name="internalNotes"
          label="Internal notes"
          bare
          hint="Internal: the customer never reads this."
          rows={2}
          maxLength={8000}
          defaultValue={start.internalNotes}
        />
      </Disclosure>
      <Disclosure summary="Contract, offset, invoice" open={Boolean(start.offset)}>
        <FieldRow>
          {choices.contracts.length > 0 && (
            <Select
              name="contractId"
              label="Contract"
              className={paired}
              empty="No contract"
              options={choices.contracts.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={typed.contractId}
              onValue={(contractId) => change({ contractId })}
            />
          )}
          <Field
            name="offset"
            label="Offset of the bill"
            className={narrow}
            placeholder="-30m"
            autoComplete="off"
            defaultValue={start.offset}
            onValue={(offset) => change({ offset })}
          />
          <Select
            name="onInvoice"
            label="Invoice"
            className={paired}
            empty="As the work type says"
            options={invoiceOptions}
            defaultValue={start.onInvoice}
          />
        </FieldRow>
      </Disclosure>
      <p aria-live="polite" className="text-muted text-sm tabular">
        {whatWillHappen(mailed ? { ...typed, mailed } : typed, choices)}
      </p>
    </div>
  );
}

function clockNow(timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date());
}

function durationHint(typed: TypedTime): string {
  const span = typed.start && typed.end ? minutesTyped({ ...typed, worked: "" }) : undefined;
  return span === undefined ? "1h 30m" : `${Math.floor(span / 60)}:${String(span % 60).padStart(2, "0")}`;
}
