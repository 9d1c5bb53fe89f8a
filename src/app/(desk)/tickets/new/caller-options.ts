import type { Option } from "#ui/forms/choice.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
}

/** The callers to choose from before anything is typed, with the one who was chosen among them. */
export function callerOptions(customers: readonly Named[], customer: Named | undefined, contact: Named | undefined) {
  const asOption = ({ id, name, phone }: Named): Option => ({ value: `customer:${id}`, label: name, hint: phone });
  const options = customers.map(asOption);
  if (!customer) return options;
  if (contact) {
    const label = `${contact.name} · ${customer.name}`;
    return [{ value: `contact:${contact.id}`, label, hint: contact.phone }, ...options];
  }
  return customers.some(({ id }) => id === customer.id) ? options : [asOption(customer), ...options];
}
