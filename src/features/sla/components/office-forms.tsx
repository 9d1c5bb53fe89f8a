"use client";

import { Select } from "#ui/forms/choice.tsx";
import { TextArea } from "#ui/forms/field.tsx";
import {
  addHolidaySetAction,
  addOfficeLocationAction,
  editHolidaySetAction,
  editOfficeLocationAction,
} from "../actions.ts";
import type { HolidaySetStart, OfficeStart } from "../queries/offices.ts";
import { KeptForm, officeWeek } from "./kept-form.tsx";
import { WeekFields } from "./week-fields.tsx";

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
    <KeptForm
      noun="location"
      start={start}
      add={addOfficeLocationAction}
      edit={editOfficeLocationAction}
      longestName={80}
      isDefaultMeans="Its hours hold where no other location is chosen."
    >
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
    </KeptForm>
  );
}

/** A set of holidays: a day and its name on each line. */
export function HolidaySetForm({ start }: { start: HolidaySetStart | undefined }) {
  return (
    <KeptForm noun="holidays" start={start} add={addHolidaySetAction} edit={editHolidaySetAction} longestName={80}>
      <TextArea
        name="days"
        label="Days"
        hint="One on each line, the day first: 2027-01-01 New Year's Day. Add the next year below; days that are past stay."
        rows={16}
        defaultValue={start?.days ?? ""}
      />
    </KeptForm>
  );
}
