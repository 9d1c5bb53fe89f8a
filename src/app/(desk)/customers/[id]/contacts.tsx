import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { NewContactForm } from "#features/customers/components/contact-forms.tsx";
import { ContactList } from "#features/customers/components/contact-list.tsx";
import type { CustomerView } from "#features/customers/queries/customer-by-id.ts";
import { ButtonLink } from "#ui/button.tsx";
import { plus } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";

/** Who works at the customer; the chosen one, or a new one, is a form. */
export function CustomerContacts({
  actor,
  customer,
  chosen,
}: {
  actor: Actor;
  customer: CustomerView;
  chosen: string | undefined;
}) {
  const mayAdd = can(actor, "contact.create", {});
  const may = {
    edit: can(actor, "contact.edit", {}),
    deactivate: can(actor, "contact.deactivate", {}),
    reactivate: can(actor, "contact.reactivate", {}),
  };
  return (
    <Section
      title="Contacts"
      action={
        mayAdd && (
          <ButtonLink href={`/customers/${customer.id}?contact=new`} size="sm" icon={plus}>
            Add contact
          </ButtonLink>
        )
      }
    >
      {mayAdd && chosen === "new" && (
        <div className="mb-3 rounded-lg border border-line p-3">
          <NewContactForm customerId={customer.id} />
        </div>
      )}
      {customer.contacts.length === 0 && chosen !== "new" ? (
        <p className="text-muted text-sm">Nobody yet. Add who calls.</p>
      ) : (
        <ContactList customerId={customer.id} contacts={customer.contacts} editedId={chosen} may={may} />
      )}
    </Section>
  );
}
