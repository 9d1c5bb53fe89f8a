import { objectionAt, type Refusal } from "#kernel/refusal.ts";

/** Who a ticket is given to, and in which billing role. */
export interface Assignment {
  readonly technicianId: string | null;
  readonly billingRoleId: string | null;
}

/** What must be known of a technician before work is given to them. */
export interface TechnicianFacts {
  readonly name: string;
  readonly isActive: boolean;
  readonly billingRoleIds: readonly string[];
}

/** Why a ticket may not be given to this person in this role, or undefined when it may. */
export function objectionToAssignment(
  to: Assignment,
  technician: TechnicianFacts | undefined,
  additional: readonly { readonly personId: string }[] = [],
): Refusal | undefined {
  if (to.technicianId === null && to.billingRoleId === null) return undefined;
  if (to.billingRoleId === null)
    return objectionAt("assignee", "Choose the billing role in which the technician works.");
  if (to.technicianId === null) return objectionAt("assignee", "Choose the technician who works in this billing role.");
  if (!technician) return objectionAt("assignee", "Choose one of the technicians.");
  if (!technician.isActive) return objectionAt("assignee", `${technician.name} is not active any more.`);
  if (!technician.billingRoleIds.includes(to.billingRoleId)) {
    return objectionAt("assignee", `${technician.name} does not hold this billing role.`);
  }
  if (additional.some((row) => row.personId === to.technicianId)) {
    return objectionAt(
      "assignee",
      `${technician.name} helps on this ticket already and cannot also be its technician.`,
    );
  }
  return undefined;
}

/** Whether the button that takes a ticket is offered: nobody has it, it is open, and whoever looks may have it. */
export function mayBeAccepted(
  ticket: { readonly isOpen: boolean; readonly technician: unknown },
  mayAssign: boolean,
  holdsRole: boolean,
): boolean {
  return mayAssign && holdsRole && ticket.isOpen && ticket.technician === null;
}
