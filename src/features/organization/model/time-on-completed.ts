/** What may happen to time on a completed ticket, with the words of the form. */
export const timeOnCompletedWords = {
  allow: { label: "Allow", hint: "Time can be added and corrected as on any other ticket." },
  prohibit_add: { label: "Prohibit add, allow edit", hint: "What is written down can be corrected; nothing is added." },
  prohibit_add_and_edit: {
    label: "Prohibit add and edit",
    hint: "Time stays as it was when the ticket was completed.",
  },
} as const;
