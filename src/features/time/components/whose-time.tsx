import { Button } from "#ui/button.tsx";
import { Select } from "#ui/forms/choice.tsx";

/** Whose time is written on a ticket, and whose could be. */
export interface TimeOf {
  readonly number: string;
  /** For whom one may write down time besides. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Somebody else, for whom it is written now. */
  readonly worker?: { readonly id: string; readonly name: string };
}

/** Chooses whose time is written down; nothing where the organization lets nobody write for others. */
export function WhoseTime({ number, people, worker }: TimeOf) {
  if (people.length === 0) return null;
  return (
    <form action={`/tickets/${number}#composer`} aria-label="Whose time" className="flex items-end gap-2">
      <input type="hidden" name="add" value="time" />
      <Select
        name="for"
        label="Time of"
        className="w-52!"
        empty="Myself"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={worker?.id ?? ""}
      />
      <Button type="submit" size="sm" className="mb-0.5">
        Choose
      </Button>
      {worker && (
        <p className="pb-1.5 text-muted text-sm">It stands on {worker.name}’s timesheet, as entered by you.</p>
      )}
    </form>
  );
}
