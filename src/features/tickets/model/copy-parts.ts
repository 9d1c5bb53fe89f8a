/** What a copy may bring along besides customer and classification, with the words of the form. */
export const copyParts = {
  description: "Description",
  contact: "Contact, location and more contacts",
  technician: "Technician and more technicians",
  device: "Device, contract and purchase order",
  dates: "Due date and estimated time",
  tags: "Tags",
  checklist: "Checklist, with every item open again",
} as const;

/** A part that a copy may bring along. */
export type CopyPart = keyof typeof copyParts;

const isPart = (name: string): name is CopyPart => name in copyParts;

/** The parts, in the order of the form. */
export const copyPartNames: readonly CopyPart[] = Object.keys(copyParts).filter(isPart);

/** What is ticked unless somebody says otherwise; a due date of then is seldom one of now. */
export const usualParts: readonly CopyPart[] = copyPartNames.filter((part) => part !== "dates");
