import "server-only";
import type { Tx } from "#server/db.ts";

/** A value of a list as it stands in the database; what its list does not know is absent. */
export interface StoredValue {
  readonly id: string;
  readonly name: string;
  readonly sort: number;
  readonly isSystem: boolean;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  readonly version: number;
  readonly tone?: string;
  readonly stage?: "fresh" | "active" | "waiting_customer" | "waiting" | "complete";
  readonly slaEvent?: "none" | "first_response" | "resolution_plan" | "waiting_customer" | "resolved";
  readonly visibility?: "internal" | "customer";
  readonly nickname?: string;
  readonly parentId?: string;
  readonly leadId?: string | null;
  /** Of a material code. */
  readonly number?: string;
  readonly taxCategoryId?: string | null;
  readonly unitPrice?: number | null;
  /** Left out for those who may not see cost. */
  readonly unitCost?: number | null;
  /** Of a tax category, in thousandths of a percent. */
  readonly rate?: number;
}

/** What reads the lists: a transaction, or the database itself. */
export type Reader = Pick<Tx, Tables>;
type Tables =
  | "ticketStatus"
  | "ticketPriority"
  | "ticketSource"
  | "queue"
  | "ticketCategory"
  | "issueType"
  | "subIssueType"
  | "noteType"
  | "productCategory"
  | "materialCode"
  | "taxCategory";
