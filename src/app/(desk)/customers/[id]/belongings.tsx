import type { Actor } from "#access/actor.ts";
import { can, canEver } from "#access/subject.ts";
import { BelongingList } from "#features/customers/components/belonging-list.tsx";
import { belongingsOfCustomer } from "#features/customers/queries/belongings-of-customer.ts";
import type { CustomerView } from "#features/customers/queries/customer-by-id.ts";
import { dayAt } from "#kernel/calendar.ts";

/** Which of a customer's things is being edited, by its id, or "new". */
export interface ChosenBelonging {
  readonly location?: string;
  readonly device?: string;
  readonly contract?: string;
}

const yesNo = (is: boolean) => (is ? "yes" : "no");

/** What the customer has that tickets refer to: locations, devices and contracts. */
export async function CustomerBelongings({
  actor,
  customer,
  chosen,
}: {
  actor: Actor;
  customer: CustomerView;
  chosen: ChosenBelonging;
}) {
  const { locations, devices, contracts } = await belongingsOfCustomer(actor, customer.id);
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    rows.find((row) => row.id === id)?.name ?? "";
  const choices = {
    locations: locations.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name })),
    contacts: customer.contacts.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name })),
  };
  const shared = { customerId: customer.id, choices };
  return (
    <div className="grid content-start gap-6">
      <BelongingList
        {...shared}
        noun="location"
        title="Locations"
        nothing="No location of its own."
        chosen={chosen.location}
        empty={{ isPrimary: yesNo(locations.length === 0) }}
        may={mayOf(actor, "location")}
        lines={locations.map(({ id, version, name, isActive, address, phone, isPrimary }) => ({
          ...{ id, version, name, isActive },
          mark: isPrimary ? "main site" : "",
          details: [address.replaceAll("\n", ", "), phone],
          fields: { name, phone, address, isPrimary: yesNo(isPrimary) },
        }))}
      />
      <BelongingList
        {...shared}
        noun="device"
        title="Devices"
        nothing="No device is looked after."
        chosen={chosen.device}
        empty={{}}
        may={mayOf(actor, "device")}
        lines={devices.map(({ id, version, name, isActive, kind, serialNumber, notes, locationId, contactId }) => ({
          ...{ id, version, name, isActive },
          mark: kind,
          details: [serialNumber, nameOf(locations, locationId), nameOf(customer.contacts, contactId)],
          fields: { name, kind, serialNumber, locationId: locationId ?? "", contactId: contactId ?? "", notes },
        }))}
      />
      <BelongingList
        {...shared}
        noun="contract"
        title="Contracts"
        nothing="No contract."
        chosen={chosen.contract}
        empty={{ startsOn: dayAt(new Date(), actor.timeZone), isDefault: yesNo(contracts.length === 0) }}
        may={mayOf(actor, "contract")}
        lines={contracts.map(({ id, version, name, isActive, number, startsOn, endsOn, isDefault }) => ({
          ...{ id, version, name, isActive },
          mark: isDefault ? "new tickets start with it" : "",
          details: [number, endsOn ? `${startsOn} to ${endsOn}` : `since ${startsOn}`],
          fields: { name, number, startsOn, endsOn, isDefault: yesNo(isDefault) },
          ...(canEver(actor, "contractRate.add")
            ? { more: { href: `/customers/${customer.id}/rates/${id}`, label: "Rates" } }
            : {}),
        }))}
      />
    </div>
  );
}

function mayOf(actor: Actor, noun: "location" | "device" | "contract") {
  return {
    create: can(actor, `${noun}.create`, {}),
    edit: can(actor, `${noun}.edit`, {}),
    deactivate: can(actor, `${noun}.deactivate`, {}),
    reactivate: can(actor, `${noun}.reactivate`, {}),
  };
}
