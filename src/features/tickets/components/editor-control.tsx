"use client";

import { useEffect, useRef } from "react";
import type { FormText } from "#kernel/merge.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import { kindOf, pickedOf } from "./field-kinds.ts";

interface ControlProps {
  field: string;
  label: string;
  value: FormText;
  /** What it can be set to; undefined until it is known. */
  choices: readonly Option[] | undefined;
  /** The id of the sentence that says what is wrong. */
  described: string | undefined;
  /** The newest value; final when choosing it is saving it. */
  onValue: (value: FormText, isFinal: boolean) => void;
}

const lengths: Readonly<Record<string, number>> = { title: 255, purchaseOrder: 50, tags: 900, estimatedMinutes: 20 };
const hints: Readonly<Record<string, string>> = { tags: "vpn, new office", estimatedMinutes: "1h 30m" };
const words: Readonly<Record<string, string>> = { assignee: "Nobody yet" };
const always = ["statusId", "priorityId", "type"];
/** A longer list is searched by typing. */
const short = 20;

/** The control of a field that is edited where it stands; it takes the keyboard as soon as it is there. */
export function EditorControl(props: ControlProps) {
  const { field, label, value, choices, described, onValue } = props;
  const box = useRef<HTMLDivElement>(null);
  const isReady = choices !== undefined;
  useEffect(() => {
    const control = isReady && box.current?.querySelector<HTMLElement>("select, textarea, input:not([type=hidden])");
    if (!control) return;
    control.focus();
    if (control instanceof HTMLInputElement && control.type === "text") control.select();
    if (control instanceof HTMLSelectElement) showList(control);
  }, [isReady]);
  const marks = {
    "aria-label": label,
    "aria-invalid": described ? (true as const) : undefined,
    "aria-describedby": described,
  };
  const kind = kindOf(field);
  const text = value[field] ?? "";
  const typed = (next: string) => onValue({ ...value, [field]: next }, false);
  return (
    <div ref={box} aria-busy={!isReady} className={kind === "many" ? "relative min-h-7" : undefined}>
      {kind === "text" && (
        <input
          {...marks}
          type="text"
          value={text}
          maxLength={lengths[field]}
          placeholder={hints[field]}
          onChange={(event) => typed(event.target.value)}
          className={controlClasses}
        />
      )}
      {kind === "moment" && (
        <input
          {...marks}
          type="datetime-local"
          value={text}
          onChange={(event) => typed(event.target.value)}
          className={`${controlClasses} tabular px-1.5`}
        />
      )}
      {kind === "area" && (
        <textarea
          {...marks}
          value={text}
          maxLength={32000}
          rows={4}
          onChange={(event) => typed(event.target.value)}
          className={`${controlClasses} field-sizing-content h-auto max-h-[60vh] min-h-23 resize-y py-1.5 max-md:h-auto`}
        />
      )}
      {isReady && (kind === "list" || kind === "issue") && <List {...props} choices={choices} marks={marks} />}
      {isReady && kind === "many" && <Many {...props} choices={choices} />}
      {isReady && (kind === "find" || kind === "customer") && <Find {...props} choices={choices} />}
    </div>
  );
}

type Ready = ControlProps & { choices: readonly Option[] };

function List({ field, label, value, choices, marks, onValue }: Ready & { marks: object }) {
  const byKey = useRef(false);
  const picked = pickedOf(field, value);
  const withPicked = (next: string): FormText => {
    if (field !== "issue") return { ...value, [field]: next };
    const [issueTypeId = "", subIssueTypeId = ""] = next.split(":");
    return { issueTypeId, subIssueTypeId };
  };
  if (choices.length > short && field !== "issue") {
    return (
      <Combobox
        name={field}
        label={label}
        bare
        required={always.includes(field)}
        options={choices}
        defaultValue={picked}
        empty={words[field] ?? "None"}
        onValue={(next) => onValue(withPicked(next), true)}
      />
    );
  }
  const none = field === "issue" ? ":" : "";
  return (
    <select
      {...marks}
      value={picked}
      onPointerDown={() => {
        byKey.current = false;
      }}
      onKeyDown={(event) => {
        byKey.current = event.key !== "Enter";
      }}
      // Arrow keys walk through a closed list; only Enter or leaving it says that one was meant.
      onChange={(event) => onValue(withPicked(event.target.value), !byKey.current)}
      className={`${controlClasses} px-1.5`}
    >
      {!always.includes(field) && <option value={none}>{words[field] ?? "None"}</option>}
      <Groups choices={choices} />
    </select>
  );
}

function Groups({ choices }: { choices: readonly Option[] }) {
  return [...new Set(choices.map(({ group }) => group))].map((group) => {
    const inside = choices
      .filter((choice) => choice.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ));
    return group === undefined ? (
      inside
    ) : (
      <optgroup key={group} label={group}>
        {inside}
      </optgroup>
    );
  });
}

function Many({ field, label, value, choices, onValue }: Ready) {
  const chosen = (value[field] ?? "").split(",").filter(Boolean);
  return (
    <fieldset className="absolute top-0 left-0 z-40 max-h-72 w-64 min-w-0 overflow-y-auto rounded-lg bg-raised p-1.5 shadow-float">
      <legend className="sr-only">{label}</legend>
      {choices.length === 0 && <p className="px-1 text-muted text-sm">There is nobody to choose.</p>}
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-7 items-center gap-2 rounded-sm px-1 hover:bg-hover max-md:min-h-11"
        >
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={(event) => {
              const others = chosen.filter((one) => one !== choice.value);
              const next = event.target.checked ? [...others, choice.value] : others;
              onValue({ ...value, [field]: next.toSorted().join(",") }, false);
            }}
            className="size-4 shrink-0"
          />
          <span className="min-w-0 truncate">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Find({ field, label, value, choices, onValue }: Ready) {
  const isCustomer = field === "customerId";
  const takesOff = isCustomer && Object.entries(value).some(([name, text]) => name !== field && text !== "");
  return (
    <>
      <Combobox
        name={field}
        label={label}
        bare
        required={isCustomer}
        options={choices}
        source={isCustomer ? "/api/search/customers" : "/api/search/problems"}
        defaultValue={value[field]}
        placeholder={isCustomer ? "Name of a customer" : "Number or title"}
        onValue={(next) => {
          // What belongs to the customer before is taken off in the same save, as the words below say.
          const others = Object.keys(value).map((name) => [name, ""]);
          if (next !== "" || !isCustomer) onValue({ ...Object.fromEntries(others), [field]: next }, true);
        }}
      />
      {takesOff && (
        <p className="mt-1 text-muted text-xs">
          Contacts, location, device and contract of the customer before are taken off with it.
        </p>
      )}
    </>
  );
}

function showList(list: HTMLSelectElement): void {
  try {
    list.showPicker();
  } catch {
    // Some browsers open a list only from the press itself; it has the keyboard, and opens by one more press.
  }
}
