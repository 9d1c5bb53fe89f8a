import type { SlaWords } from "#features/sla/model/sla-left.ts";
import type { Minutes } from "#kernel/quantity.ts";
import type { DueWords } from "../model/due-words.ts";

/** Where a column's head leads, and how the list is ordered by it now. */
export interface Sorting {
  readonly sortHref: string;
  readonly sorted: "up" | "down" | undefined;
}

/** A ticket as a line of a list, in words; a part is there when its column is shown. */
export interface TicketLine {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly title: string;
  readonly hint: string;
  readonly isOpen: boolean;
  readonly customer?: string;
  readonly contact?: string;
  readonly status?: string;
  readonly tone?: string;
  readonly priority?: string;
  readonly rank?: number;
  /** Empty when nobody has it. */
  readonly technician?: string;
  readonly due?: DueWords | null;
  readonly sla?: SlaWords | null;
  readonly queue?: string;
  readonly category?: string;
  readonly type?: string;
  readonly issue?: string;
  readonly source?: string;
  readonly tags?: string;
  readonly created?: string;
  readonly activity?: string;
  readonly estimated?: Minutes | null;
  readonly worked?: Minutes;
}
