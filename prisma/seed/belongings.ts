import type { Actor } from "#access/actor.ts";
import { createContract } from "#features/customers/commands/create-contract.ts";
import { createDevice } from "#features/customers/commands/create-device.ts";
import { createLocation } from "#features/customers/commands/create-location.ts";
import { answerOf } from "./answer-of.ts";
import type { SampleCustomer } from "./customers.ts";
import type { DeviceKind } from "./plan/fields-of-ticket.ts";

/** What a customer of the sample has that its tickets name. */
export interface SampleBelongings {
  readonly locationId: string;
  readonly contractId: string;
  readonly devices: Readonly<Record<DeviceKind, string>>;
}

const models: Readonly<Record<DeviceKind, readonly [name: string, kind: string, serial: string]>> = {
  server: ["SRV-01", "Server", "CZ2"],
  printer: ["Office printer", "Printer", "VNB"],
  firewall: ["Firewall", "Firewall", "FGT"],
  computer: ["PC of the front desk", "Desktop", "5CG"],
};

/** The contract that a customer has: those with an alert have the fuller care. */
const contractOf = ({ alert }: SampleCustomer, index: number) => ({
  name: alert ? "Managed care" : index % 3 === 0 ? "Time and material" : "Workplace care",
  number: `C-2026-${String(index + 1).padStart(3, "0")}`,
  startsOn: "2026-01-01",
  endsOn: index % 4 === 3 ? "2027-12-31" : "",
  isDefault: "yes",
});

/** Writes down where a customer is, what it has bought, and what of its is looked after. */
export async function createBelongings(
  actor: Actor,
  customerId: string,
  customer: SampleCustomer,
  index: number,
  contactIds: readonly string[],
  now: Date,
): Promise<SampleBelongings> {
  const call = { now };
  const { address, phone } = customer;
  const main = { customerId, name: "Main office", address, phone, isPrimary: "yes" };
  const { id: locationId } = answerOf(await createLocation.execute(actor, main, call));
  if (index % 4 === 1) {
    const second = { customerId, name: "Warehouse", address: "Dock Street 12\nAlbany, NY 12202" };
    answerOf(await createLocation.execute(actor, second, call));
  }
  const contract = { customerId, ...contractOf(customer, index) };
  const { id: contractId } = answerOf(await createContract.execute(actor, contract, call));
  const place = async (kind: DeviceKind, contactId = "") => {
    const [name, words, serial] = models[kind];
    const serialNumber = `${serial}${String(412_907 + index * 7_919)}`;
    const input = { customerId, name, kind: words, serialNumber, locationId, contactId };
    return answerOf(await createDevice.execute(actor, input, call)).id;
  };
  const devices = {
    server: await place("server"),
    printer: await place("printer"),
    firewall: await place("firewall"),
    computer: await place("computer", contactIds[1] ?? ""),
  };
  return { locationId, contractId, devices };
}
