"use server";
import { action } from "#server/action.ts";
import { addContractRate } from "./commands/add-contract-rate.ts";
import { createContact } from "./commands/create-contact.ts";
import { createContract } from "./commands/create-contract.ts";
import { createCustomer } from "./commands/create-customer.ts";
import { createDevice } from "./commands/create-device.ts";
import { createLocation } from "./commands/create-location.ts";
import { deactivateContact } from "./commands/deactivate-contact.ts";
import { deactivateContract } from "./commands/deactivate-contract.ts";
import { deactivateDevice } from "./commands/deactivate-device.ts";
import { deactivateLocation } from "./commands/deactivate-location.ts";
import { editContact } from "./commands/edit-contact.ts";
import { editContract } from "./commands/edit-contract.ts";
import { editCustomer } from "./commands/edit-customer.ts";
import { editDevice } from "./commands/edit-device.ts";
import { editLocation } from "./commands/edit-location.ts";
import { reactivateContact } from "./commands/reactivate-contact.ts";
import { reactivateContract } from "./commands/reactivate-contract.ts";
import { reactivateDevice } from "./commands/reactivate-device.ts";
import { reactivateLocation } from "./commands/reactivate-location.ts";
import { removeContractRate } from "./commands/remove-contract-rate.ts";

export const createCustomerAction = action(createCustomer, ({ id }) => ({ to: `/customers/${id}` }));
export const createCallerAction = action(createCustomer, ({ id }) => ({ to: `/tickets/new?caller=customer:${id}` }));
export const editCustomerAction = action(editCustomer, ({ id }) => ({ to: `/customers/${id}` }));
export const createContactAction = action(createContact, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const editContactAction = action(editContact, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const deactivateContactAction = action(deactivateContact, () => ({ message: "Not offered any more." }));
export const reactivateContactAction = action(reactivateContact, () => ({ message: "Offered again." }));
export const createDeviceAction = action(createDevice, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const editDeviceAction = action(editDevice, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const deactivateDeviceAction = action(deactivateDevice, () => ({ message: "Not offered any more." }));
export const reactivateDeviceAction = action(reactivateDevice, () => ({ message: "Offered again." }));
export const createContractAction = action(createContract, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const editContractAction = action(editContract, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const deactivateContractAction = action(deactivateContract, () => ({ message: "Not offered any more." }));
export const reactivateContractAction = action(reactivateContract, () => ({ message: "Offered again." }));
export const createLocationAction = action(createLocation, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const editLocationAction = action(editLocation, ({ customerId }) => ({ to: `/customers/${customerId}` }));
export const deactivateLocationAction = action(deactivateLocation, () => ({ message: "Not offered any more." }));
export const reactivateLocationAction = action(reactivateLocation, () => ({ message: "Offered again." }));
export const addContractRateAction = action(addContractRate, ({ role, rate }) => ({
  message: `${role} costs ${rate} an hour under this contract.`,
}));
export const removeContractRateAction = action(removeContractRate, ({ role }) => ({
  message: `${role} costs what it costs everywhere.`,
}));
