"use client";

import dynamic from "next/dynamic";

/** The form of all fields of a ticket; its code is loaded only where it is shown. */
export const ShownEditForm = dynamic(() =>
  import("./edit-ticket-form.tsx").then(({ EditTicketForm }) => EditTicketForm),
);
