"use client";

import { type KeyboardEvent, type ReactNode, useId, useSyncExternalStore } from "react";
import { classes } from "#ui/classes.ts";
import { controlClasses } from "#ui/forms/frame.tsx";
import type { Pick } from "../model/reading.ts";

/** One row of what will be saved: what it is, and its controls or words. */
export function Row({ label, amount, children }: { label: string; amount?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-3 gap-y-1 border-line border-t py-2 first:border-t-0 sm:grid-cols-[6.5rem_minmax(0,1fr)_auto] sm:items-center">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">{children}</dd>
      {amount && <dd className="text-right font-medium tabular">{amount}</dd>}
    </div>
  );
}

const never = () => () => {};

/** Whether scripts run yet: before, a control whose value no form sends would be a lie. */
const useLive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

interface ControlProps {
  label: string;
  value: string;
  onCommit: (value: string) => void;
  className?: string;
}

/** A field that corrects a part of the line once it is left, or at once for a day and a time. */
export function Control({
  label,
  value,
  onCommit,
  className,
  type = "text",
  name,
  placeholder,
}: ControlProps & { type?: "text" | "date" | "time"; name?: string; placeholder?: string }) {
  const id = useId();
  const isLive = useLive();
  function keys(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (event.currentTarget.value !== value) onCommit(event.currentTarget.value);
  }
  return (
    <span className={classes("min-w-0", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        key={value}
        id={id}
        name={name}
        disabled={!isLive && !name}
        type={type}
        title={label}
        defaultValue={value}
        placeholder={placeholder ?? label}
        autoComplete="off"
        onKeyDown={keys}
        onBlur={(event) => event.target.value !== value && onCommit(event.target.value)}
        className={classes(controlClasses, "tabular")}
      />
    </span>
  );
}

/** A list that corrects a part of the line. */
export function Choose({
  label,
  value,
  options,
  onCommit,
  empty,
  className,
  name,
}: ControlProps & { options: readonly Pick[]; empty?: string; name?: string }) {
  const id = useId();
  const isLive = useLive();
  return (
    <span className={classes("min-w-0", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        name={name}
        disabled={!isLive && !name}
        title={label}
        value={value}
        onChange={(event) => onCommit(event.target.value)}
        className={classes(controlClasses, "truncate")}
      >
        {(value === "" || empty) && <option value="">{empty ?? label}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A yes or no that corrects a part of the line. */
export function Tick({
  label,
  checked,
  onCommit,
}: {
  label: string;
  checked: boolean;
  onCommit: (checked: boolean) => void;
}) {
  const isLive = useLive();
  return (
    <label className="flex items-center gap-2 max-md:min-h-11">
      <input
        type="checkbox"
        checked={checked}
        disabled={!isLive}
        onChange={(event) => onCommit(event.target.checked)}
        className="size-4"
      />
      {label}
    </label>
  );
}
