"use client";

import { ButtonLink } from "#ui/button.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { FieldRow } from "#ui/layout/panel.tsx";
import {
  createContactAction,
  deactivateContactAction,
  editContactAction,
  reactivateContactAction,
} from "../actions.ts";

interface ContactFields {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly jobTitle: string;
}

const nobody: ContactFields = { name: "", phone: "", email: "", jobTitle: "" };

function ContactFieldsRow({ fields, focus }: { fields: ContactFields; focus: boolean }) {
  return (
    <FieldRow>
      <Field
        name="name"
        label="Name"
        width="half"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={fields.name}
        autoFocus={focus}
      />
      <Field name="phone" label="Phone" type="tel" width="half" maxLength={40} defaultValue={fields.phone} />
      <Field name="email" label="E-mail" type="email" width="half" maxLength={200} defaultValue={fields.email} />
      <Field name="jobTitle" label="Job title" width="half" maxLength={120} defaultValue={fields.jobTitle} />
    </FieldRow>
  );
}

/** Writes down a new person at a customer. */
export function NewContactForm({ customerId }: { customerId: string }) {
  return (
    <ActionForm
      action={createContactAction}
      submit="Add contact"
      label="New contact"
      aside={<Cancel id={customerId} />}
    >
      <Hidden name="customerId" value={customerId} />
      <ContactFieldsRow fields={nobody} focus />
    </ActionForm>
  );
}

/** Corrects a contact. */
export function EditContactForm({
  customerId,
  contactId,
  version,
  fields,
}: {
  customerId: string;
  contactId: string;
  version: number;
  fields: ContactFields;
}) {
  return (
    <ActionForm
      action={editContactAction}
      submit="Save contact"
      label="Edit contact"
      aside={<Cancel id={customerId} />}
    >
      <Hidden name="contactId" value={contactId} />
      <Hidden name="version" value={version} />
      <Hidden name="was" value={JSON.stringify(fields)} />
      <ContactFieldsRow fields={fields} focus />
    </ActionForm>
  );
}

/** Stops or starts offering a contact on new tickets. */
export function ContactSwitch({ contactId, name, isActive }: { contactId: string; name: string; isActive: boolean }) {
  const verb = isActive ? "Deactivate" : "Reactivate";
  return (
    <ActionForm
      action={isActive ? deactivateContactAction : reactivateContactAction}
      guard={false}
      label={`${verb} ${name}`}
    >
      <Hidden name="contactId" value={contactId} />
      <SubmitButton look="quiet" size="sm">
        {verb}
      </SubmitButton>
    </ActionForm>
  );
}

function Cancel({ id }: { id: string }) {
  return (
    <ButtonLink href={`/customers/${id}`} look="quiet">
      Cancel
    </ButtonLink>
  );
}
