import { Avatar } from "#ui/avatar.tsx";
import { Badge } from "#ui/badge.tsx";
import { IconLink } from "#ui/button.tsx";
import { pencil } from "#ui/icons.ts";
import type { ContactView } from "../queries/customer-by-id.ts";
import { ContactSwitch, EditContactForm } from "./contact-forms.tsx";

/** The people at a customer, with ways to reach them; the one being edited is a form. */
export function ContactList({
  customerId,
  contacts,
  editedId,
  may,
}: {
  customerId: string;
  contacts: readonly ContactView[];
  editedId: string | undefined;
  may: { readonly edit: boolean; readonly deactivate: boolean; readonly reactivate: boolean };
}) {
  return (
    <ul className="border-line border-t">
      {contacts.map((contact) => (
        <li
          key={contact.id}
          id={`contact-${contact.id}`}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1.5 target:bg-accent-soft"
        >
          {may.edit && contact.id === editedId ? (
            <div className="w-full py-2">
              <EditContactForm
                customerId={customerId}
                contactId={contact.id}
                version={contact.version}
                fields={{
                  name: contact.name,
                  phone: contact.phone,
                  email: contact.email,
                  jobTitle: contact.jobTitle,
                }}
              />
            </div>
          ) : (
            <>
              <Avatar name={contact.name} beside />
              <div className="min-w-0 flex-1 basis-40">
                <p className="break-words">
                  <span className="font-medium">{contact.name}</span>
                  {contact.jobTitle && <span className="text-muted text-sm"> · {contact.jobTitle}</span>}
                </p>
                <p className="flex flex-wrap gap-x-3 text-sm">
                  {contact.phone && (
                    <a
                      href={`tel:${contact.phone.replaceAll(/[^\d+*#]/g, "")}`}
                      className="py-0.75 text-accent-ink tabular"
                    >
                      {contact.phone}
                    </a>
                  )}
                  {contact.email && (
                    <a href={`mailto:${contact.email}`} className="break-all py-0.75 text-accent-ink">
                      {contact.email}
                    </a>
                  )}
                </p>
              </div>
              {!contact.isActive && <Badge>Inactive</Badge>}
              <div className="flex items-center gap-1">
                {(contact.isActive ? may.deactivate : may.reactivate) && (
                  <ContactSwitch contactId={contact.id} name={contact.name} isActive={contact.isActive} />
                )}
                {may.edit && (
                  <IconLink
                    icon={pencil}
                    size="sm"
                    label={`Edit ${contact.name}`}
                    href={`/customers/${customerId}?contact=${contact.id}#contact-${contact.id}`}
                  />
                )}
              </div>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
