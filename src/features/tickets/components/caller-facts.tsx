import type { CustomerView } from "#features/customers/queries/customer-by-id.ts";
import { Fact, Facts } from "#ui/display/facts.tsx";
import type { Option } from "#ui/forms/choice.tsx";
import { Section } from "#ui/layout/panel.tsx";

const most = 6;

/** Who is calling and what is known of the customer: how to call back, where they are, what they have. */
export function CallerFacts({
  customer,
  contactId,
  devices,
}: {
  customer: CustomerView;
  contactId: string | undefined;
  devices: readonly Option[];
}) {
  const contact = customer.contacts.find(({ id }) => id === contactId);
  const phone = contact?.phone || customer.phone;
  return (
    <Section title={contact?.name ?? customer.name} meta={contact?.jobTitle}>
      <Facts>
        {phone && (
          <Fact name="Phone">
            <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`} className="hover:underline tabular">
              {phone}
            </a>
          </Fact>
        )}
        {contact?.email && (
          <Fact name="E-mail">
            <a href={`mailto:${contact.email}`} className="break-words hover:underline">
              {contact.email}
            </a>
          </Fact>
        )}
        {customer.locations.length > 0 && (
          <Fact name={customer.locations.length > 1 ? "Locations" : "Location"}>
            <Names of={customer.locations.map(({ name }) => name)} />
          </Fact>
        )}
        {devices.length > 0 && (
          <Fact name={devices.length > 1 ? "Devices" : "Device"}>
            <Names of={devices.map(({ label }) => label)} />
          </Fact>
        )}
      </Facts>
    </Section>
  );
}

function Names({ of: names }: { of: readonly string[] }) {
  const rest = names.length - most;
  return (
    <>
      {names.slice(0, most).join(", ")}
      {rest > 0 && <span className="text-muted"> and {rest} more</span>}
    </>
  );
}
