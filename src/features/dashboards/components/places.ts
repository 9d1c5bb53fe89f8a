import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import {
  box,
  building,
  calendar,
  car,
  checkCircle,
  clock,
  dashboard,
  filter,
  history,
  inbox,
  key,
  mail,
  mapPin,
  plus,
  receipt,
  scale,
  ticket,
  userPlus,
  users,
} from "#ui/icons.ts";
import type { NavItem } from "#ui/shell/nav.ts";

interface Counts {
  readonly myOpenTickets: number;
  readonly waitingForMe: number;
}

const when = (may: boolean, ...items: NavItem[]) => (may ? items : []);

/** The places an actor may go to, in the order of the navigation. */
export function placesFor(actor: Actor, counts: Counts): NavItem[] {
  const administers = canEver(actor, "person.edit") || canEver(actor, "securityLevel.read");
  return [
    { href: "/dashboard", label: "Dashboard", icon: dashboard, keys: "g d" },
    ...when(canEver(actor, "ticket.read"), {
      href: "/tickets",
      label: "Tickets",
      icon: ticket,
      count: counts.myOpenTickets,
      keys: "g t",
    }),
    ...when(canEver(actor, "time.log"), { href: "/timesheet", label: "Timesheet", icon: clock, keys: "g s" }),
    ...when(canEver(actor, "timeOff.request"), { href: "/time-off", label: "Time off", icon: calendar, keys: "g o" }),
    ...when(canEver(actor, "expense.add"), { href: "/expenses", label: "Expenses", icon: receipt, keys: "g e" }),
    ...when(canEver(actor, "timesheet.approve") || canEver(actor, "expenseReport.approve"), {
      href: "/approvals",
      label: "Approvals",
      icon: checkCircle,
      count: counts.waitingForMe,
      keys: "g a",
    }),
    ...when(canEver(actor, "billingItem.read"), {
      href: "/conservation",
      label: "Conservation",
      icon: scale,
      keys: "g b",
    }),
    ...when(canEver(actor, "customer.read"), { href: "/customers", label: "Customers", icon: building, keys: "g c" }),
    ...when(canEver(actor, "product.read"), { href: "/products", label: "Products", icon: box, keys: "g p" }),
    ...when(canEver(actor, "stock.read"), { href: "/stock", label: "Stock", icon: history, keys: "g k" }),
    ...when(canEver(actor, "material.receive"), { href: "/materials", label: "To order", icon: inbox, keys: "g m" }),
    ...when(canEver(actor, "person.edit"), {
      href: "/admin/users",
      label: "Users",
      icon: users,
      section: true,
      keys: "g u",
    }),
    ...when(canEver(actor, "securityLevel.read"), {
      href: "/admin/security-levels",
      label: "Security levels",
      icon: key,
      section: administers && !canEver(actor, "person.edit"),
    }),
    ...when(canEver(actor, "stockLocation.edit"), {
      href: "/admin/stock-locations",
      label: "Stock locations",
      icon: mapPin,
    }),
    ...when(canEver(actor, "list.read"), { href: "/admin/lists", label: "Lists", icon: filter }),
    ...when(canEver(actor, "priceList.read"), { href: "/admin/price-lists", label: "Price lists", icon: receipt }),
    ...when(canEver(actor, "organization.edit"), {
      href: "/admin/organization",
      label: "Organization",
      icon: building,
    }),
    ...when(canEver(actor, "timeRules.edit"), { href: "/admin/time", label: "Time", icon: clock }),
    ...when(canEver(actor, "expenseCategory.edit"), {
      href: "/admin/expenses",
      label: "Expense rules",
      icon: car,
    }),
    ...when(canEver(actor, "checklistTemplate.edit"), {
      href: "/admin/checklists",
      label: "Checklists",
      icon: checkCircle,
    }),
    ...when(canEver(actor, "internalTimeCode.edit"), {
      href: "/admin/internal-time",
      label: "Internal time",
      icon: calendar,
    }),
    ...when(canEver(actor, "mail.read"), { href: "/admin/mail", label: "Mail in", icon: inbox }),
    ...when(canEver(actor, "agreement.read"), { href: "/admin/sla", label: "Service levels", icon: history }),
    ...when(canEver(actor, "mail.read"), { href: "/admin/outbox", label: "Outbox", icon: mail }),
  ];
}

/** What an actor can make new, the most frequent first. */
export function newThingsFor(actor: Actor): NavItem[] {
  return [
    ...when(canEver(actor, "ticket.create"), { href: "/tickets/new", label: "Ticket", icon: plus, keys: "n" }),
    ...when(canEver(actor, "expense.add"), { href: "/expenses/new", label: "Expense", icon: receipt }),
    ...when(canEver(actor, "person.create"), { href: "/admin/users/new", label: "User", icon: userPlus }),
  ];
}
