import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Permission } from "#access/policy.ts";

/** A page or route handler: its pattern, an address with {samples} to try, and the right it asks for. */
export interface EntryPoint {
  readonly route: string;
  readonly address: string;
  /** Without it the answer is "not found"; absent: everybody who is signed in. */
  readonly permission?: Permission;
  /** Open to those who are not signed in. */
  readonly isOpen?: true;
  /** Answers data instead of a page, so that it sends nobody to sign in. */
  readonly isData?: true;
  /** What it answers when all is well; 200 unless told. */
  readonly status?: number;
  /** What it answers to those who are signed in, when that differs. */
  readonly signedInStatus?: number;
  /** The levels for whom the sample record is in reach, when it is not in everybody's. */
  readonly only?: readonly string[];
}

// The sample sheet, report and entry are Tess's: she sees them as theirs, an administrator sees all, her manager is no approver of hers.
const tessAndAdministrator = ["serviceDeskUser", "systemAdministrator"] as const;

/** Every way in. A page or route that is not here fails the test. */
// biome-ignore format: a table reads by column
export const entryPoints: readonly EntryPoint[] = [
  { route: "/", address: "/", status: 307 },
  { route: "/[...missing]", address: "/nowhere/at/all", status: 404 },
  { route: "/sign-in", address: "/sign-in", isOpen: true, signedInStatus: 307 },
  { route: "/setup", address: "/setup", isOpen: true, status: 404 },
  { route: "/welcome/[token]", address: "/welcome/not-a-token", isOpen: true },
  { route: "/manifest.webmanifest", address: "/manifest.webmanifest", isOpen: true },
  { route: "/healthz", address: "/healthz", isOpen: true },
  { route: "/readyz", address: "/readyz", isOpen: true },
  { route: "/api/auth/[...nextauth]", address: "/api/auth/csrf", isOpen: true },
  { route: "/api/search", address: "/api/search?q=printer", isData: true },
  { route: "/api/search/callers", address: "/api/search/callers?q=carla", isData: true, permission: "ticket.create" },
  { route: "/api/search/similar", address: "/api/search/similar?customer={customer}&q=printer", isData: true, permission: "ticket.create" },
  { route: "/api/search/customers", address: "/api/search/customers?q=north", isData: true, permission: "customer.read" },
  { route: "/api/search/problems", address: "/api/search/problems?q=server", isData: true, permission: "ticket.read" },
  { route: "/api/search/products", address: "/api/search/products?q=cable", isData: true, permission: "product.read" },
  { route: "/api/expenses/drive", address: "/api/expenses/drive?customer={customer}", isData: true, permission: "expense.add" },
  { route: "/api/materials/facts", address: "/api/materials/facts?ticket={ticketId}&product={product}", isData: true, permission: "material.add" },
  { route: "/api/tickets/choices", address: "/api/tickets/choices", isData: true, permission: "ticket.read" },
  { route: "/api/tickets/export", address: "/api/tickets/export?status=all", isData: true, permission: "ticket.seeExport" },
  { route: "/api/receipts/[id]", address: "/api/receipts/{receipt}", isData: true, permission: "expenseReport.read", only: tessAndAdministrator },
  { route: "/api/timesheets/payroll", address: "/api/timesheets/payroll?show=approved", isData: true, permission: "timesheet.pay" },
  { route: "/api/attachments/[id]", address: "/api/attachments/{attachment}", isData: true, permission: "ticket.read" },
  { route: "/api/live", address: "/api/live", isData: true, permission: "ticket.read", status: 400 },
  { route: "/api/tickets/[number]/choices", address: "/api/tickets/{ticket}/choices?field=queueId", isData: true, permission: "ticket.read" },
  { route: "/dashboard", address: "/dashboard" },
  { route: "/search", address: "/search?q=printer" },
  { route: "/conservation", address: "/conservation?from=2026-01-01&to=2026-12-31&state=ready", permission: "billingItem.read" },
  { route: "/notifications", address: "/notifications" },
  { route: "/profile", address: "/profile" },
  { route: "/tickets", address: "/tickets", permission: "ticket.read" },
  { route: "/tickets/new", address: "/tickets/new", permission: "ticket.create" },
  { route: "/tickets/[number]", address: "/tickets/{ticket}", permission: "ticket.read" },
  { route: "/tickets/[number]/forward", address: "/tickets/{ticket}/forward", permission: "ticket.forward" },
  { route: "/tickets/[number]/copy", address: "/tickets/{ticket}/copy", permission: "ticket.copy" },
  { route: "/tickets/[number]/print", address: "/tickets/{ticket}/print?internal=1", permission: "ticket.read" },
  { route: "/tickets/[number]/checklist", address: "/tickets/{ticket}/checklist", permission: "checklist.move" },
  { route: "/admin/time", address: "/admin/time", permission: "timeRules.edit" },
  { route: "/admin/expenses", address: "/admin/expenses", permission: "expenseCategory.edit" },
  { route: "/admin/expenses/categories/[id]", address: "/admin/expenses/categories/new", permission: "expenseCategory.edit" },
  { route: "/admin/expenses/payment-types", address: "/admin/expenses/payment-types", permission: "paymentType.edit" },
  { route: "/admin/expenses/mileage", address: "/admin/expenses/mileage", permission: "vehicleKind.edit" },
  { route: "/admin/expenses/currencies", address: "/admin/expenses/currencies", permission: "exchangeRate.set" },
  { route: "/admin/work-types", address: "/admin/work-types", permission: "workType.edit" },
  { route: "/admin/work-types/[id]", address: "/admin/work-types/new", permission: "workType.edit" },
  { route: "/customers/[id]/rates/[contract]", address: "/customers/{contractCustomer}/rates/{contract}", permission: "contractRate.add" },
  { route: "/admin/organization", address: "/admin/organization", permission: "organization.edit" },
  { route: "/admin/checklists", address: "/admin/checklists", permission: "checklistTemplate.edit" },
  { route: "/admin/checklists/[id]", address: "/admin/checklists/{checklistTemplate}", permission: "checklistTemplate.edit" },
  { route: "/tickets/[number]/complete", address: "/tickets/{openTicket}/complete", permission: "ticket.complete" },
  { route: "/tickets/[number]/incidents", address: "/tickets/{ticket}/incidents", permission: "ticket.complete" },
  { route: "/tickets/[number]/merge", address: "/tickets/{ticket}/merge", permission: "ticket.merge" },
  { route: "/tickets/[number]/history", address: "/tickets/{ticket}/history", permission: "ticket.read" },
  { route: "/tickets/[number]/sign-off", address: "/tickets/{ticket}/sign-off", permission: "signOff.take" },
  { route: "/tickets/[number]/sign-off/[id]", address: "/tickets/{signedTicket}/sign-off/{signOff}", permission: "ticket.read" },
  { route: "/tickets/[number]/notes/[id]", address: "/tickets/{ticket}/notes/{note}", permission: "note.edit" },
  { route: "/tickets/[number]/materials/[id]", address: "/tickets/{materialTicket}/materials/{material}", permission: "material.amend" },
  { route: "/capture", address: "/capture?line=25m%20onsite", permission: "capture.save" },
  { route: "/api/capture", address: "/api/capture?line=25m%20onsite", isData: true, permission: "capture.save" },
  { route: "/timer", address: "/timer", permission: "timer.confirm" },
  { route: "/admin/time/periods", address: "/admin/time/periods?from=2099-01-05&length=two_weeks", permission: "timesheetCalendar.change" },
  { route: "/time/[id]/edit", address: "/time/{entry}/edit", permission: "time.amend", only: ["serviceDeskUser"] },
  { route: "/timesheet", address: "/timesheet", permission: "timesheet.read" },
  { route: "/timesheet/[start]", address: "/timesheet/{day}", permission: "timesheet.read" },
  { route: "/timesheet/day/[day]", address: "/timesheet/day/{day}", permission: "timesheet.read" },
  { route: "/timesheet/[start]/copy", address: "/timesheet/{day}/copy", permission: "time.copy" },
  { route: "/timesheets", address: "/timesheets", permission: "timesheet.read" },
  { route: "/timesheets/[id]", address: "/timesheets/{sheet}", permission: "timesheet.read", only: tessAndAdministrator },
  { route: "/timesheets/[id]/print", address: "/timesheets/{sheet}/print", permission: "timesheet.read", only: tessAndAdministrator },
  { route: "/timesheets/[id]/pdf", address: "/timesheets/{sheet}/pdf", permission: "timesheet.read", only: tessAndAdministrator },
  { route: "/time-off", address: "/time-off", permission: "timeOff.request" },
  { route: "/time-off/[id]", address: "/time-off/{timeOff}", permission: "timeOff.read", only: tessAndAdministrator },
  { route: "/expenses", address: "/expenses", permission: "expenseReport.read" },
  { route: "/expenses/[id]", address: "/expenses/{report}", permission: "expenseReport.read", only: tessAndAdministrator },
  { route: "/expenses/[id]/pdf", address: "/expenses/{report}/pdf", permission: "expenseReport.read", only: tessAndAdministrator },
  { route: "/expenses/reports", address: "/expenses/reports", permission: "expenseReport.read" },
  { route: "/api/expenses/export", address: "/api/expenses/export?from=2026-01-01&to=2026-12-31", isData: true, permission: "expenseReport.pay" },
  { route: "/expenses/new", address: "/expenses/new", permission: "expense.add" },
  { route: "/expenses/items/[id]", address: "/expenses/items/{expense}", permission: "expenseReport.read", only: tessAndAdministrator },
  { route: "/approvals", address: "/approvals", permission: "timesheet.approve" },
  { route: "/approvals/away", address: "/approvals/away", permission: "absence.enter" },
  { route: "/customers", address: "/customers", permission: "customer.read" },
  { route: "/customers/new", address: "/customers/new", permission: "customer.create" },
  { route: "/customers/[id]", address: "/customers/{customer}", permission: "customer.read" },
  { route: "/api/products/export", address: "/api/products/export", isData: true, permission: "product.read" },
  { route: "/products", address: "/products", permission: "product.read" },
  { route: "/products/bundles", address: "/products/bundles", permission: "product.read" },
  { route: "/admin/price-lists", address: "/admin/price-lists", permission: "priceList.read" },
  { route: "/admin/price-lists/[id]", address: "/admin/price-lists/{priceList}", permission: "priceList.read" },
  { route: "/api/products/pictures/[id]", address: "/api/products/pictures/{product}", isData: true, permission: "product.read", status: 404 },
  { route: "/products/import", address: "/products/import", permission: "product.import" },
  { route: "/products/import/[id]", address: "/products/import/{productImport}", permission: "product.import", only: ["systemAdministrator"] },
  { route: "/api/products/import", address: "/api/products/import", isData: true, permission: "product.import", status: 303 },
  { route: "/api/products/imports/[id]", address: "/api/products/imports/{productImport}", isData: true, permission: "product.import", only: ["systemAdministrator"] },
  { route: "/products/new", address: "/products/new", permission: "product.create" },
  { route: "/products/[id]", address: "/products/{product}", permission: "product.read" },
  { route: "/stock", address: "/stock?q=toner", permission: "stock.read" },
  { route: "/stock/[product]", address: "/stock/{stockedProduct}", permission: "stock.read" },
  { route: "/materials", address: "/materials", permission: "material.receive" },
  { route: "/admin/stock-locations", address: "/admin/stock-locations", permission: "stockLocation.edit" },
  { route: "/admin/stock-locations/[id]", address: "/admin/stock-locations/new", permission: "stockLocation.edit" },
  { route: "/admin/users", address: "/admin/users", permission: "person.edit" },
  { route: "/admin/users/new", address: "/admin/users/new", permission: "person.create" },
  { route: "/admin/users/[id]", address: "/admin/users/{person}", permission: "person.edit" },
  { route: "/admin/security-levels", address: "/admin/security-levels", permission: "securityLevel.read" },
  { route: "/admin/security-levels/[id]", address: "/admin/security-levels/{level}", permission: "securityLevel.read" },
  { route: "/admin/lists", address: "/admin/lists", permission: "list.read" },
  { route: "/admin/lists/[list]", address: "/admin/lists/statuses", permission: "list.read" },
  { route: "/admin/lists/categories/[id]", address: "/admin/lists/categories/{category}", permission: "list.layOut" },
  { route: "/admin/internal-time", address: "/admin/internal-time", permission: "internalTimeCode.edit" },
  { route: "/admin/internal-time/[id]", address: "/admin/internal-time/new", permission: "internalTimeCode.create" },
  { route: "/admin/mail", address: "/admin/mail", permission: "mail.read" },
  { route: "/admin/mail/[id]", address: "/admin/mail/{incomingMail}", permission: "mail.read" },
  { route: "/api/mails/[id]", address: "/api/mails/{incomingMail}", isData: true, permission: "mail.read", status: 404 },
  { route: "/admin/sla", address: "/admin/sla", permission: "agreement.read" },
  { route: "/admin/sla/[id]", address: "/admin/sla/new", permission: "agreement.edit" },
  { route: "/admin/locations", address: "/admin/locations", permission: "agreement.read" },
  { route: "/admin/locations/[id]", address: "/admin/locations/new", permission: "officeLocation.edit" },
  { route: "/admin/holidays", address: "/admin/holidays", permission: "agreement.read" },
  { route: "/admin/holidays/[id]", address: "/admin/holidays/new", permission: "holidaySet.edit" },
  { route: "/admin/outbox", address: "/admin/outbox", permission: "mail.read" },
  { route: "/admin/outbox/[id]", address: "/admin/outbox/{mail}", permission: "mail.read" },
];

const root = join(import.meta.dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");

/** The permission behind an action of a file: that of the command it makes postable, or "anybody" in a file of open actions. */
export function permissionBehind(filename: string, exportedName: string): Permission | "anybody" | undefined {
  if (filename.endsWith("/open-actions.ts")) return "anybody";
  const text = textOf(filename);
  const command = new RegExp(`export const ${exportedName} = \\w+\\(\\s*(\\w+)`).exec(text)?.[1];
  const file = new RegExp(`import \\{[^}]*\\b${command}\\b[^}]*\\} from "\\./(commands/[^"]+)"`).exec(text)?.[1];
  if (!file) return undefined;
  const name = /\bname: "([^"]+)"/.exec(textOf(join(filename, "..", file)))?.[1];
  return name as Permission | undefined;
}
