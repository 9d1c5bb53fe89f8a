"use client";

import dynamic from "next/dynamic";

/** The form that writes an expense down on a ticket; its code is loaded only where it is shown. */
export const ShownExpenseForm = dynamic(() =>
  import("./expense-form.tsx").then(({ TicketExpenseForm }) => TicketExpenseForm),
);
