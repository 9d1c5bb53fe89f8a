import type { Actor } from "#access/actor.ts";
import type { Permission } from "#access/policy.ts";
import { approvesAs } from "#access/subject.ts";
import type { Prisma } from "#prisma/client.ts";

/** A where-clause that matches no row. Never undefined: Prisma reads that as "no filter". */
const nothing = { id: { in: [] as string[] } };

/** A where-clause that matches every row. Not {}: as a branch of an OR, Prisma drops that and the branch matches nothing. */
const everything = { AND: [] };

const ifAll = (actor: Actor, permission: Permission) => (actor.grants[permission] === "all" ? everything : nothing);

type Sheet = "timesheet" | "expense";

function ofPeople(actor: Actor, permission: Permission, kind: Sheet): Prisma.PersonWhereInput | "all" {
  const approvees = { approvers: { some: { approverId: { in: approvesAs(actor) }, kind } } };
  switch (actor.grants[permission]) {
    case "all":
      return "all";
    case "own":
      return { id: actor.id };
    case "approvees":
      return approvees;
    case "own+approvees":
      return { OR: [{ id: actor.id }, approvees] };
    default:
      return nothing;
  }
}

/** Which rows an actor may see, noun by noun, as where-clauses; the predicates of subject.ts say the same for one record. */
export const visible = {
  tickets(actor: Actor): Prisma.TicketWhereInput {
    switch (actor.grants["ticket.read"]) {
      case "all":
        return everything;
      case "mine":
        return { OR: [{ technicianId: actor.id }, { additionalTechnicians: { some: { personId: actor.id } } }] };
      default:
        return nothing;
    }
  },

  customers(actor: Actor): Prisma.CustomerWhereInput {
    switch (actor.grants["customer.read"]) {
      case "all":
        return everything;
      case "mine":
        return { tickets: { some: visible.tickets(actor) } };
      default:
        return nothing;
    }
  },

  contacts(actor: Actor): Prisma.ContactWhereInput {
    return { customer: visible.customers(actor) };
  },

  /**
   * Time on a ticket is seen by whoever sees the ticket; money and personal totals are guarded by timesheets, and so is time
   * that is no ticket's: who was ill is not everybody's business.
   */
  timeEntries(actor: Actor): Prisma.TimeEntryWhereInput {
    const onTickets = { AND: [{ ticketId: { not: null } }, { ticket: { is: visible.tickets(actor) } }] };
    return { OR: [{ personId: actor.id }, onTickets, { timesheet: visible.timesheets(actor) }] };
  },

  timesheets(actor: Actor): Prisma.TimesheetWhereInput {
    const people = ofPeople(actor, "timesheet.read", "timesheet");
    return people === "all" ? everything : { person: people };
  },

  /** Who is away, and why, is known to those who decide about it. */
  timeOffRequests(actor: Actor): Prisma.TimeOffRequestWhereInput {
    const people = ofPeople(actor, "timeOff.read", "timesheet");
    return people === "all" ? everything : { person: people };
  },

  /** The kinds of time that are no ticket's: all of them for those who keep them, the active ones for those who write or ask. */
  internalTimeCodes(actor: Actor): Prisma.InternalTimeCodeWhereInput {
    if (actor.grants["internalTimeCode.edit"] === "all") return everything;
    const { grants } = actor;
    return grants["internalTime.log"] === "none" && grants["timeOff.request"] === "none" ? nothing : { isActive: true };
  },

  /** One's own absences as an approver and those in which one is the deputy; an administrator keeps everybody's. */
  absences(actor: Actor): Prisma.ApproverAbsenceWhereInput {
    if (actor.grants["absence.enter"] === "all") return everything;
    return { OR: [{ personId: actor.id }, { deputyId: actor.id }] };
  },

  /** Sheets that wait for this actor's decision at the level now due are narrowed further by the approvals query. */
  expenseReports(actor: Actor): Prisma.ExpenseReportWhereInput {
    const people = ofPeople(actor, "expenseReport.read", "expense");
    return people === "all" ? everything : { person: people };
  },

  /** Expenses on a ticket are seen by whoever sees the ticket; one's own and one's approvees' besides. */
  expenses(actor: Actor): Prisma.ExpenseWhereInput {
    return {
      OR: [{ personId: actor.id }, { ticket: visible.tickets(actor) }, { report: visible.expenseReports(actor) }],
    };
  },

  /** A receipt is seen by whoever spent the money and by those who may see the report; not by all who see the ticket. */
  receipts(actor: Actor): Prisma.ReceiptWhereInput {
    return { expense: { OR: [{ personId: actor.id }, { report: visible.expenseReports(actor) }] } };
  },

  /** The kinds of expenses, for those who write any down and those who keep them. */
  expenseCategories(actor: Actor): Prisma.ExpenseCategoryWhereInput {
    const { grants } = actor;
    return grants["expense.add"] === "none" && grants["expenseCategory.edit"] === "none" ? nothing : everything;
  },

  materials(actor: Actor): Prisma.MaterialWhereInput {
    return { ticket: visible.tickets(actor) };
  },

  notes(actor: Actor): Prisma.TicketNoteWhereInput {
    return { ticket: visible.tickets(actor) };
  },

  attachments(actor: Actor): Prisma.AttachmentWhereInput {
    return { removedAt: null, ticket: visible.tickets(actor) };
  },

  /** Checklists to lay on tickets: all of them for those who keep them, the active ones for those who lay them. */
  checklistTemplates(actor: Actor): Prisma.ChecklistTemplateWhereInput {
    if (actor.grants["checklistTemplate.edit"] === "all") return everything;
    return actor.grants["checklist.lay"] === "none" ? nothing : { isActive: true };
  },

  signOffs(actor: Actor): Prisma.SignOffWhereInput {
    return { ticket: visible.tickets(actor) };
  },

  products(actor: Actor): Prisma.ProductWhereInput {
    return ifAll(actor, "product.read");
  },

  /** What one imports oneself: the file may say what others may not see. */
  productImports(actor: Actor): Prisma.ProductImportWhereInput {
    return actor.grants["product.import"] === "all" ? { personId: actor.id } : nothing;
  },

  bundles(actor: Actor): Prisma.BundleWhereInput {
    return ifAll(actor, "product.read");
  },

  priceLists(actor: Actor): Prisma.PriceListWhereInput {
    return ifAll(actor, "priceList.read");
  },

  /** Where stock is kept, how much lies there and how it came and went, for those who see stock at all. */
  stockLocations(actor: Actor): Prisma.StockLocationWhereInput {
    return ifAll(actor, "stock.read");
  },

  stockMoves(actor: Actor): Prisma.StockMoveWhereInput {
    return ifAll(actor, "stock.read");
  },

  stockLevels(actor: Actor): Prisma.StockLevelWhereInput {
    return { location: visible.stockLocations(actor) };
  },

  /** Whose profile may be opened; names for pickers are open to everybody who is signed in. */
  people(actor: Actor): Prisma.PersonWhereInput {
    const people = ofPeople(actor, "person.read", "timesheet");
    return people === "all" ? everything : people;
  },

  securityLevels(actor: Actor): Prisma.SecurityLevelWhereInput {
    return ifAll(actor, "securityLevel.read");
  },

  agreements(actor: Actor): Prisma.ServiceLevelAgreementWhereInput {
    return ifAll(actor, "agreement.read");
  },

  officeLocations(actor: Actor): Prisma.OfficeLocationWhereInput {
    return ifAll(actor, "agreement.read");
  },

  holidaySets(actor: Actor): Prisma.HolidaySetWhereInput {
    return ifAll(actor, "agreement.read");
  },

  /** The kinds of work with what they do to a bill, for those who keep them; names for pickers are open to everybody. */
  workTypes(actor: Actor): Prisma.WorkTypeWhereInput {
    return ifAll(actor, "workType.edit");
  },

  /** What hours cost under contracts, for those who keep contracts. */
  contractRates(actor: Actor): Prisma.ContractRoleRateWhereInput {
    if (actor.grants["contractRate.add"] !== "all") return nothing;
    return { contract: { customer: visible.customers(actor) } };
  },

  /** The organization's habits as a record, for those who change them; everybody reads them with the desk. */
  organizations(actor: Actor): Prisma.OrganizationWhereInput {
    return actor.grants["organization.edit"] === "all" ? { id: actor.desk.organizationId } : nothing;
  },

  mails(actor: Actor): Prisma.OutgoingMailWhereInput {
    return ifAll(actor, "mail.read");
  },

  incomingMails(actor: Actor): Prisma.IncomingMailWhereInput {
    return ifAll(actor, "mail.read");
  },

  mailboxes(actor: Actor): Prisma.MailboxWhereInput {
    return ifAll(actor, "mailbox.edit");
  },

  /** One's own views of the ticket list, and those that colleagues share. */
  views(actor: Actor): Prisma.TicketViewWhereInput {
    return { OR: [{ ownerId: actor.id }, { isShared: true }] };
  },

  notifications(actor: Actor): Prisma.NotificationWhereInput {
    return { personId: actor.id };
  },
};
