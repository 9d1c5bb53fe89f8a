/** What a measurement needs to know of a filled desk. */
export interface FilledDesk {
  readonly tickets: number;
  readonly timeEntries: number;
  readonly technicians: number;
  /** Cookies of people who are signed in: technicians, Tess first. */
  readonly cookies: readonly string[];
  /** Who they are, in the same order. */
  readonly technicianIds: readonly string[];
  /** The cookie of Olivia, who approves for everybody. */
  readonly ownerCookie: string;
  /** Tickets that are open now, each with its id and status. */
  readonly open: readonly OpenTicket[];
  /** A ticket far down the list: behind ten thousand pages, or in the middle of a smaller desk. */
  readonly far: { readonly number: string; readonly dueAt: string; readonly customerName: string };
  /** The open ticket in the middle of all that have a promise ahead, the most urgent first. */
  readonly farOpen: { readonly number: string; readonly slaDueAt: string };
  /** The most urgent priority. */
  readonly priorityId: string;
  /** Two statuses that a ticket can be moved between. */
  readonly statusIds: readonly [string, string];
  /** The last whole week of Tess. */
  readonly weekStartsOn: string;
  readonly parts: KnownParts;
}

/** What a measurement needs to know of the parts of a filled desk. */
export interface KnownParts {
  /** Products that are sold, taken from everywhere in the catalogue. */
  readonly products: readonly {
    readonly id: string;
    readonly sku: string;
    readonly barcode: string;
    readonly model: string;
  }[];
  /** Products that lie in every van. */
  readonly stocked: readonly { readonly id: string; readonly name: string }[];
  readonly bundleIds: readonly string[];
  /** Tickets that are open, with about eight materials. */
  readonly someOn: readonly string[];
  /** The open tickets with the most of them, below 300. */
  readonly manyOn: readonly string[];
  readonly materials: number;
}

/** A ticket that is open. */
export interface OpenTicket {
  readonly id: string;
  readonly number: string;
  readonly statusId: string;
}

/** What the bench writes on the time entries that it saves. */
export const benchSummary = "A minute's work, written down by the bench.";
