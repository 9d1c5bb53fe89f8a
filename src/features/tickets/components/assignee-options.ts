import type { Option } from "#ui/forms/choice.tsx";
import type { Listed, ListedTechnician } from "../queries/ticket-lists.ts";

interface Assigned {
  readonly technician: Listed | null;
  readonly billingRole: Listed | null;
}

/** Technician and billing role as one value of a picker, so that neither is chosen without the other. */
export function assigneeOf({ technician, billingRole }: Assigned): string {
  return technician && billingRole ? `${technician.id}:${billingRole.id}` : "";
}

/** Every technician in every role they hold; whoever has the ticket now stays in the list. */
export function assigneeOptions(technicians: readonly ListedTechnician[], now?: Assigned): Option[] {
  const options = technicians.flatMap(({ id, name, roles }) =>
    roles.map((role) => ({
      value: `${id}:${role.id}`,
      label: roles.length > 1 ? `${name} · ${role.name}` : name,
    })),
  );
  const current = now ? assigneeOf(now) : "";
  if (current === "" || options.some((option) => option.value === current)) return options;
  return [{ value: current, label: `${now?.technician?.name} · ${now?.billingRole?.name}` }, ...options];
}

/** The values of a list, with the one that is set now even when it is switched off. */
export function withCurrent(rows: readonly Listed[], current: Listed | null): Option[] {
  const all = current && !rows.some((row) => row.id === current.id) ? [current, ...rows] : rows;
  return all.map(({ id, name }) => ({ value: id, label: name }));
}
