/** The most items on a ticket's checklist. */
export const checklistLimit = 100;
