import { printTicketList, type SearchParams, type TicketListAddress } from "../model/ticket-list-address.ts";

/** What can be opened above a list: its filters, its columns, the view it is kept as, or the move of a board's card. */
export const listPanels = ["filters", "columns", "view", "move"] as const;

/** A panel above a list. */
export type ListPanel = (typeof listPanels)[number];

/** The panel that an address opens. */
export function panelIn(params: SearchParams): ListPanel | undefined {
  return listPanels.find((panel) => panel === params.panel);
}

/** The list's address with a panel open. */
export function withPanel(address: TicketListAddress, panel: ListPanel): string {
  const href = printTicketList(address);
  return `${href}${href.includes("?") ? "&" : "?"}panel=${panel}`;
}

/** What an address says, as fields of a form that changes a part of it. */
export function paramsOfAddress(address: TicketListAddress): [name: string, value: string][] {
  return [...new URLSearchParams(printTicketList(address, "").slice(1))];
}
