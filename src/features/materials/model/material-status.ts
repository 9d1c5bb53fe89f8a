import { machine } from "#kernel/machine.ts";
import type { MaterialStatus } from "#prisma/client.ts";

/** How a material that has to be bought comes to the customer. A number that was typed wrong is ordered again. */
export const materialMachine = machine<MaterialStatus, "order" | "receive" | "deliver">({
  order: { from: ["to_order", "ordered"], to: "ordered" },
  receive: { from: ["to_order", "ordered"], to: "received" },
  deliver: { from: ["received"], to: "delivered" },
});

/** What can happen to a material on its way. */
export type MaterialEvent = keyof typeof materialMachine;

/** The statuses as people read them. */
export const materialStatusWords: Readonly<Record<MaterialStatus, string>> = {
  to_order: "To order",
  ordered: "Ordered",
  received: "Received",
  delivered: "Delivered",
};

/** Whether a material can go to the invoice: only what the customer has is billed. */
export const isReadyToBill = (status: MaterialStatus) => status === "delivered";

/** Why a material on its way is not billed yet; undefined when it is delivered. */
export function notYetBilled(status: MaterialStatus, purchaseOrder: string): string | undefined {
  if (isReadyToBill(status)) return undefined;
  const order = status === "ordered" && purchaseOrder !== "" ? ` (${purchaseOrder})` : "";
  return `${materialStatusWords[status]}${order}: ready to bill once it is delivered`;
}
