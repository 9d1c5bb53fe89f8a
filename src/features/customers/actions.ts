"use server";
import { action } from "#server/action.ts";
import { createContact } from "./commands/create-contact.ts";
import { createCustomer } from "./commands/create-customer.ts";
import { deactivateContact } from "./commands/deactivate-contact.ts";
import { editContact } from "./commands/edit-contact.ts";
import { editCustomer } from "./commands/edit-customer.ts";
import { reactivateContact } from "./commands/reactivate-contact.ts";

export const createCustomerAction = action(createCustomer, ({ id }) => ({ to: `/customers/${id}` }));
export const editCustomerAction = action(editCustomer, ({ id }) => ({ to: `/customers/${id}` }));
export const createContactAction = action(createContact, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const editContactAction = action(editContact, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const deactivateContactAction = action(deactivateContact, () => ({ message: "Not offered any more." }));
export const reactivateContactAction = action(reactivateContact, () => ({ message: "Offered again." }));
