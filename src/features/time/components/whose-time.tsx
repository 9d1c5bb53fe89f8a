import { Button } from "#ui/button.tsx";
import { Select } from "#ui/forms/choice.tsx";

/** Whose time is written, and whose could be. */
export interface TimeOf {
  /** The address that shows the form, and what it says besides. */
  readonly place: string;
  readonly keeps?: Readonly<Record<string, string>>;
  /** For whom one may write down time besides. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Somebody else, for whom it is written now. */
  readonly worker?: { readonly id: string; readonly name: string };
}

/** Chooses whose time is written down; nothing where the organization lets nobody write for others. */
export function WhoseTime({ place, keeps = {}, people, worker }: TimeOf) {
  if (people.length === 0) return null;
  return (
    <form action={place} aria-label="Whose time" className="flex flex-wrap items-end gap-2">
      {Object.entries(keeps).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
