/** The stage that a shipped status stands for; the rules of tickets speak of stages, people of statuses. */
type Stage = "fresh" | "active" | "waiting_customer" | "waiting" | "complete";

interface ShippedStatus {
  readonly name: string;
  readonly stage: Stage;
  readonly tone: string;
  /** What reaching it says to the clock of a service level agreement; a first response unless it says otherwise. */
  readonly slaEvent?: "none" | "waiting_customer" | "resolved";
  /** New and Complete are the anchors that every desk has. */
  readonly isSystem?: boolean;
  readonly isDefault?: boolean;
}

interface Listed {
  readonly name: string;
  readonly isSystem?: boolean;
  readonly isDefault?: boolean;
}

/** The statuses a new desk starts with, in the order of the list. */
export const shippedStatuses: readonly ShippedStatus[] = [
  { name: "New", stage: "fresh", tone: "blue", slaEvent: "none", isSystem: true, isDefault: true },
  { name: "In progress", stage: "active", tone: "teal" },
  { name: "Dispatched", stage: "active", tone: "violet" },
  { name: "Escalate", stage: "active", tone: "red" },
  { name: "Customer note added", stage: "active", tone: "orange" },
  { name: "Waiting customer", stage: "waiting_customer", tone: "amber", slaEvent: "waiting_customer" },
  { name: "Waiting materials", stage: "waiting", tone: "amber" },
  { name: "Waiting vendor", stage: "waiting", tone: "amber" },
  { name: "Waiting approval", stage: "waiting", tone: "amber" },
  { name: "Complete", stage: "complete", tone: "green", slaEvent: "resolved", isSystem: true },
];

/** The priorities, most urgent first. */
export const shippedPriorities: readonly { name: string; tone: string; isDefault?: boolean }[] = [
  { name: "Critical", tone: "red" },
  { name: "High", tone: "orange" },
  { name: "Medium", tone: "blue", isDefault: true },
  { name: "Low", tone: "neutral" },
];

/** How a ticket came in. */
export const shippedSources: readonly Listed[] = [
  { name: "Phone", isDefault: true },
  { name: "Email" },
  { name: "In person" },
  { name: "Monitoring alert" },
  { name: "Client portal", isSystem: true },
  { name: "Insourced", isSystem: true },
  { name: "Other" },
];

/** The buckets tickets wait in; the system ones may be renamed, not removed. */
export const shippedQueues: readonly Listed[] = [
  { name: "Level I Support", isDefault: true },
  { name: "Level II Support" },
  { name: "Monitoring Alert", isSystem: true },
  { name: "Client Portal", isSystem: true },
  { name: "Post Sale", isSystem: true },
];

/** The kinds of labour; the kind decides whether time is billable. */
export const shippedWorkTypes: readonly {
  name: string;
  isBillable: boolean;
  showOnInvoice?: boolean;
  isDefault?: boolean;
}[] = [
  { name: "Remote support", isBillable: true, isDefault: true },
  { name: "On-site support", isBillable: true },
  { name: "Emergency/after-hours support", isBillable: true },
  { name: "Project work", isBillable: true },
  { name: "Travel", isBillable: true },
  { name: "Administration", isBillable: false, showOnInvoice: false },
  { name: "Warranty and goodwill", isBillable: false },
];

/** The kinds of time that are no ticket's. Those with a key may be renamed, never removed. */
export const shippedInternalTimeCodes: readonly {
  name: string;
  code: string;
  systemKey?: string;
  isRegular?: boolean;
  isTimeOff?: boolean;
  needsApproval?: boolean;
}[] = [
  { name: "Internal meeting", code: "MEET" },
  { name: "Training", code: "TRAIN" },
  { name: "Administration", code: "ADMIN" },
  { name: "Vacation", code: "VAC", systemKey: "vacation", isRegular: false, isTimeOff: true },
  { name: "Sick", code: "SICK", systemKey: "sick", isTimeOff: true, needsApproval: false },
  { name: "Personal", code: "PERS", systemKey: "personal", isRegular: false, isTimeOff: true },
  { name: "Floating holiday", code: "FLOAT", systemKey: "floating_holiday", isRegular: false, isTimeOff: true },
  { name: "Holiday", code: "HOL", systemKey: "holiday", needsApproval: false },
  { name: "Unpaid leave", code: "UNPAID", systemKey: "unpaid", isRegular: false, isTimeOff: true },
];

/** The capacities in which work is sold, with their hourly rates in ten-thousandths of the currency. */
export const shippedBillingRoles: readonly { name: string; hourlyRate: number }[] = [
  { name: "Technician", hourlyRate: 1_500_000 },
  { name: "Senior engineer", hourlyRate: 1_850_000 },
  { name: "Consultant", hourlyRate: 2_100_000 },
  { name: "Administration", hourlyRate: 0 },
];

/** What people spend money on. */
export const shippedExpenseCategories: readonly {
  name: string;
  kind?: "mileage" | "per_diem" | "entertainment";
}[] = [
  { name: "Mileage", kind: "mileage" },
  { name: "Parking" },
  { name: "Tolls" },
  { name: "Meals" },
  { name: "Lodging" },
  { name: "Tools" },
  { name: "Software" },
  { name: "Other" },
];

/** What charges are booked under; the first is what they start with. */
export const shippedMaterialCodes = ["Materials", "Hardware", "Software", "Services"];

/** Whose money was spent; the first is what an expense starts with. */
export const shippedPaymentTypes: readonly { name: string; isReimbursable: boolean; isDefault?: boolean }[] = [
  { name: "Own money", isReimbursable: true, isDefault: true },
  { name: "Company card", isReimbursable: false },
];

/** What people drive, with what a mile or kilometre is worth to them and to the customer, in ten-thousandths of the currency. */
export const shippedVehicleKinds: readonly { name: string; isDefault?: boolean; rate: number }[] = [
  { name: "Own car", isDefault: true, rate: 7250 },
  { name: "Company van", rate: 0 },
];

/** The billing role that people start with. */
export const defaultBillingRole = "Technician";
