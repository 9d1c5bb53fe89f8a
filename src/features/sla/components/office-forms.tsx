"use client";

import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, Hidden, TextArea } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import {
  addHolidaySetAction,
  addOfficeLocationAction,
  editHolidaySetAction,
  editOfficeLocationAction,
} from "../actions.ts";
import type { HolidaySetStart, OfficeStart } from "../queries/offices.ts";
import { WeekFields } from "./week-fields.tsx";

const officeWeek = ["", "08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", ""];

interface Option {
  readonly value: string;
  readonly label: string;
}

/** An office: where it is, when it works, and which holidays it keeps. */
export function OfficeForm({
  start,
  zones,
  timeZone,
  holidaySets,
}: {
  start: OfficeStart | undefined;
  zones: readonly Option[];
  /** What a new one begins with. */
  timeZone: string;
  holidaySets: readonly Option[];
}) {
  return (
    <ActionForm
      action={start ? editOfficeLocationAction : addOfficeLocationAction}
      submit={start ? "Save location" : "Add location"}
      label={start ? `Location ${start.name}` : "New location"}
      className="grid gap-5"
    >
      {start && <Hidden name="id" value={start.id} />}
      {start && <Hidden name="version" value={String(start.version)} />}
      <Field name="name" label="Name" defaultValue={start?.name ?? ""} required maxLength={80} width="half" />
      <Select
        name="timeZone"
        label="Time zone"
        options={zones}
        defaultValue={start?.timeZone ?? timeZone}
        width="half"
      />
      <WeekFields week={start?.week ?? officeWeek} />
      <Select
        name="holidaySetId"
        label="Holidays"
        options={holidaySets}
        empty="None"
        defaultValue={start?.holidaySetId ?? ""}
        width="half"
      />
      <Checkbox
        name="isDefault"
        label="The default"
        hint="Its hours hold where no other location is chosen."
        defaultChecked={start?.isDefault ?? false}
      />
      <Checkbox name="isActive" label="Active" defaultChecked={start?.isActive ?? true} />
    </ActionForm>
  );
}

/** A set of holidays: a day and its name on each line. */
export function HolidaySetForm({ start }: { start: HolidaySetStart | undefined }) {
  return (
    <ActionForm
      action={start ? editHolidaySetAction : addHolidaySetAction}
      submit={start ? "Save holidays" : "Add holidays"}
      label={start ? `Holidays ${start.name}` : "New holidays"}
      className="grid gap-5"
    >
      {start && <Hidden name="id" value={start.id} />}
      {start && <Hidden name="version" value={String(start.version)} />}
      <Field name="name" label="Name" defaultValue={start?.name ?? ""} required maxLength={80} width="half" />
      <TextArea
        name="days"
        label="Days"
        hint="One on each line, the day first: 2027-01-01 New Year's Day. Add the next year below; days that are past stay."
        rows={16}
        defaultValue={start?.days ?? ""}
      />
      <Checkbox name="isActive" label="Active" defaultChecked={start?.isActive ?? true} />
    </ActionForm>
  );
}
