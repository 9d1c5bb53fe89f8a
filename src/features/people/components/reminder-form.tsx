import { Field } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { setReminderAction } from "../actions.ts";
import { timeOfDay } from "../model/time-of-day.ts";

/** At which time of one's day one is reminded of time that is missing. */
export function ReminderForm({ reminderAt, deskAt }: { reminderAt: number | null; deskAt: number }) {
  return (
    <ActionForm action={setReminderAction} submit="Save" look="secondary" label="Reminders">
      <Field
        name="reminderAt"
        label="Time of day"
        type="time"
        width="short"
        hint={`Empty: ${timeOfDay(deskAt)}, as for everybody. Only what is missing is told, in the app and by mail.`}
        defaultValue={reminderAt === null ? "" : timeOfDay(reminderAt)}
      />
    </ActionForm>
  );
}
