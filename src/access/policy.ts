/** How far a permission reaches: nowhere, one's own records, tickets one works on, people whose approver one is, or everything. */
export type Scope = "none" | "own" | "mine" | "approvees" | "own+approvees" | "all";

/** The levels that ship with the desk; they cannot be changed, only copied. */
export type SystemLevel = "serviceDeskUser" | "manager" | "systemAdministrator";

/** In the table, "never" is "none" that a copy of the level cannot widen either. */
type Cell = Scope | "never";
type Row = readonly [scopes: readonly Scope[], serviceDeskUser: Cell, manager: Cell, systemAdministrator: Cell];

/**
 * Who may do what. A command's name is its permission's name; the rows without a command are rights to see.
 * Not listed is not allowed. Administering is not approving: "approvees" holds for those whose approver one was made.
 */
// biome-ignore format: a table reads by column
export const policy = {
  //                        scopes it can have                               Service Desk User  Manager          System Administrator
  "ticket.read":            [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.create":          [["none", "all"],                                "all",             "all",           "all"],
  "ticket.edit":            [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.assign":          [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.changeStatus":    [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.chooseAgreement": [["none", "mine", "all"],                        "none",            "all",           "all"],
  "ticket.complete":        [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.reopen":          [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.forward":         [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.copy":            [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.follow":          [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.unfollow":        [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.raiseProblem":    [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.merge":           [["none", "mine", "all"],                        "all",             "all",           "all"],
  "ticket.seeExport":       [["none", "all"],                                "all",             "all",           "all"],
  "view.save":              [["none", "own"],                                "own",             "own",           "own"],
  "view.rename":            [["none", "own"],                                "own",             "own",           "own"],
  "view.share":             [["none", "own"],                                "own",             "own",           "own"],
  "view.remove":            [["none", "own"],                                "own",             "own",           "own"],
  "ticket.import":          [["none", "all"],                                "never",           "never",         "all"],
  "checklist.add":          [["none", "mine", "all"],                        "all",             "all",           "all"],
  "checklist.lay":          [["none", "mine", "all"],                        "all",             "all",           "all"],
  "checklist.tick":         [["none", "mine", "all"],                        "all",             "all",           "all"],
  "checklist.untick":       [["none", "own", "all"],                         "own",             "all",           "all"],
  "checklist.amend":        [["none", "mine", "all"],                        "all",             "all",           "all"],
  "checklist.move":         [["none", "mine", "all"],                        "all",             "all",           "all"],
  "checklist.remove":       [["none", "mine", "all"],                        "all",             "all",           "all"],
  "checklistTemplate.create": [["none", "all"],                              "never",           "none",          "all"],
  "checklistTemplate.edit": [["none", "all"],                                "never",           "none",          "all"],
  "note.add":               [["none", "mine", "all"],                        "all",             "all",           "all"],
  "note.edit":              [["none", "own", "all"],                         "own",             "all",           "all"],
  "attachment.add":         [["none", "mine", "all"],                        "all",             "all",           "all"],
  "attachment.remove":      [["none", "mine", "all"],                        "all",             "all",           "all"],
  "attachment.restore":     [["none", "mine", "all"],                        "all",             "all",           "all"],
  "capture.save":           [["none", "own"],                                "own",             "own",           "own"],
  "capture.undo":           [["none", "own"],                                "own",             "own",           "own"],
  "time.log":               [["none", "own"],                                "own",             "own",           "own"],
  "time.logFor":            [["none", "approvees", "all"],                   "none",            "approvees",     "all"],
  "time.amend":             [["none", "own"],                                "own",             "own",           "own"],
  "time.copy":              [["none", "own"],                                "own",             "own",           "own"],
  "time.remove":            [["none", "own"],                                "own",             "own",           "own"],
  "internalTime.log":       [["none", "own"],                                "own",             "own",           "own"],
  "internalTime.logFor":    [["none", "approvees", "all"],                   "none",            "approvees",     "all"],
  "internalTime.amend":     [["none", "own"],                                "own",             "own",           "own"],
  "internalTime.remove":    [["none", "own"],                                "own",             "own",           "own"],
  "internalTimeCode.create": [["none", "all"],                               "never",           "never",         "all"],
  "internalTimeCode.edit":  [["none", "all"],                                "never",           "never",         "all"],
  "allowance.set":          [["none", "all"],                                "never",           "never",         "all"],
  "timeOff.read":           [["none", "own", "own+approvees", "all"],        "own",             "own+approvees", "all"],
  "timeOff.request":        [["none", "own"],                                "own",             "own",           "own"],
  "timeOff.cancel":         [["none", "own"],                                "own",             "own",           "own"],
  "timeOff.approve":        [["none", "approvees"],                          "none",            "approvees",     "approvees"],
  "timeOff.reject":         [["none", "approvees"],                          "none",            "approvees",     "approvees"],
  "timer.start":            [["none", "own"],                                "own",             "own",           "own"],
  "timer.pause":            [["none", "own"],                                "own",             "own",           "own"],
  "timer.resume":           [["none", "own"],                                "own",             "own",           "own"],
  "timer.attach":           [["none", "own"],                                "own",             "own",           "own"],
  "timer.confirm":          [["none", "own"],                                "own",             "own",           "own"],
  "timer.stop":             [["none", "own"],                                "own",             "own",           "own"],
  "timer.discard":          [["none", "own"],                                "own",             "own",           "own"],
  "timer.restore":          [["none", "own"],                                "own",             "own",           "own"],
  "timesheet.read":         [["none", "own", "own+approvees", "all"],        "own",             "own+approvees", "all"],
  "timesheet.submit":       [["none", "own"],                                "own",             "own",           "own"],
  "timesheet.recall":       [["none", "own"],                                "own",             "own",           "own"],
  "timesheet.approve":      [["none", "approvees"],                          "none",            "approvees",     "approvees"],
  "timesheet.reject":       [["none", "approvees"],                          "none",            "approvees",     "approvees"],
  "timesheet.pay":          [["none", "all"],                                "never",           "none",          "all"],
  "absence.enter":          [["none", "own", "all"],                         "none",            "own",           "all"],
  "absence.end":            [["none", "own", "all"],                         "none",            "own",           "all"],
  "material.add":           [["none", "mine", "all"],                        "all",             "all",           "all"],
  "material.amend":         [["none", "mine", "all"],                        "all",             "all",           "all"],
  "material.remove":        [["none", "mine", "all"],                        "all",             "all",           "all"],
  "material.seeCost":       [["none", "all"],                                "none",            "all",           "all"],
  "material.order":         [["none", "mine", "all"],                        "none",            "all",           "all"],
  "material.receive":       [["none", "mine", "all"],                        "all",             "all",           "all"],
  "material.deliver":       [["none", "mine", "all"],                        "all",             "all",           "all"],
  "contractMaterial.set":   [["none", "all"],                                "none",            "all",           "all"],
  "contractMaterial.remove": [["none", "all"],                               "none",            "all",           "all"],
  "material.addBundle":     [["none", "mine", "all"],                        "all",             "all",           "all"],
  "stock.read":             [["none", "all"],                                "all",             "all",           "all"],
  "stock.receive":          [["none", "own", "all"],                         "own",             "all",           "all"],
  "stock.move":             [["none", "own", "all"],                         "own",             "all",           "all"],
  "stock.count":            [["none", "own", "all"],                         "own",             "all",           "all"],
  "stock.correct":          [["none", "own", "all"],                         "none",            "all",           "all"],
  "stockLocation.add":      [["none", "all"],                                "never",           "never",         "all"],
  "stockLocation.edit":     [["none", "all"],                                "never",           "never",         "all"],
  "product.read":           [["none", "all"],                                "all",             "all",           "all"],
  "product.create":         [["none", "all"],                                "none",            "all",           "all"],
  "product.edit":           [["none", "all"],                                "none",            "all",           "all"],
  "product.deactivate":     [["none", "all"],                                "none",            "all",           "all"],
  "product.reactivate":     [["none", "all"],                                "none",            "all",           "all"],
  "product.setPicture":     [["none", "all"],                                "none",            "all",           "all"],
  "product.removePicture":  [["none", "all"],                                "none",            "all",           "all"],
  "product.import":         [["none", "all"],                                "none",            "all",           "all"],
  "bundle.create":          [["none", "all"],                                "none",            "all",           "all"],
  "bundle.edit":            [["none", "all"],                                "none",            "all",           "all"],
  "priceList.read":         [["none", "all"],                                "never",           "all",           "all"],
  "priceList.create":       [["none", "all"],                                "never",           "none",          "all"],
  "priceList.edit":         [["none", "all"],                                "never",           "none",          "all"],
  "priceList.setPrice":     [["none", "all"],                                "never",           "none",          "all"],
  "priceList.give":         [["none", "all"],                                "never",           "none",          "all"],
  "expense.add":            [["none", "own"],                                "own",             "own",           "own"],
  "expense.amend":          [["none", "own"],                                "own",             "own",           "own"],
  "expense.remove":         [["none", "own"],                                "own",             "own",           "own"],
  "receipt.add":            [["none", "own"],                                "own",             "own",           "own"],
  "receipt.remove":         [["none", "own"],                                "own",             "own",           "own"],
  "receipt.restore":        [["none", "own"],                                "own",             "own",           "own"],
  "expenseReport.read":     [["none", "own", "own+approvees", "all"],        "own",             "own+approvees", "all"],
  "expenseReport.edit":     [["none", "own"],                                "own",             "own",           "own"],
  "expenseReport.submit":   [["none", "own"],                                "own",             "own",           "own"],
  "expenseReport.recall":   [["none", "own"],                                "own",             "own",           "own"],
  "expenseReport.approve":  [["none", "approvees"],                          "none",            "approvees",     "approvees"],
  "expenseReport.reject":   [["none", "approvees"],                          "none",            "approvees",     "approvees"],
  "expenseReport.pay":      [["none", "all"],                                "never",           "none",          "all"],
  "billingItem.read":       [["none", "all"],                              "never",           "none",          "all"],
  "billingItem.post":       [["none", "all"],                              "never",           "none",          "all"],
  "billingItem.cover":      [["none", "all"],                              "never",           "none",          "all"],
  "billingItem.writeOff":   [["none", "all"],                              "never",           "none",          "all"],
  "billingItem.takeBack":   [["none", "all"],                              "never",           "none",          "all"],
  "signOff.take":           [["none", "mine", "all"],                        "all",             "all",           "all"],
  "customer.read":          [["none", "mine", "all"],                        "all",             "all",           "all"],
  "customer.create":        [["none", "all"],                                "none",            "all",           "all"],
  "customer.edit":          [["none", "all"],                                "none",            "all",           "all"],
  "contact.create":         [["none", "all"],                                "all",             "all",           "all"],
  "contact.edit":           [["none", "all"],                                "all",             "all",           "all"],
  "contact.deactivate":     [["none", "all"],                                "all",             "all",           "all"],
  "contact.reactivate":     [["none", "all"],                                "all",             "all",           "all"],
  "location.create":        [["none", "all"],                        "all",            "all",           "all"],
  "location.edit":          [["none", "all"],                        "all",            "all",           "all"],
  "location.deactivate":    [["none", "all"],                        "all",            "all",           "all"],
  "location.reactivate":    [["none", "all"],                        "all",            "all",           "all"],
  "device.create":          [["none", "all"],                        "all",            "all",           "all"],
  "device.edit":            [["none", "all"],                        "all",            "all",           "all"],
  "device.deactivate":      [["none", "all"],                        "all",            "all",           "all"],
  "device.reactivate":      [["none", "all"],                        "all",            "all",           "all"],
  "contract.create":        [["none", "all"],                        "none",           "all",           "all"],
  "contract.edit":          [["none", "all"],                        "none",           "all",           "all"],
  "contract.deactivate":    [["none", "all"],                        "none",           "all",           "all"],
  "contractRate.add":       [["none", "all"],                        "none",           "all",           "all"],
  "contractRate.remove":    [["none", "all"],                        "none",           "all",           "all"],
  "contract.reactivate":    [["none", "all"],                        "none",           "all",           "all"],
  "person.read":            [["none", "own", "own+approvees", "all"],        "own",             "own+approvees", "all"],
  "person.create":          [["none", "all"],                                "never",           "never",         "all"],
  "person.edit":            [["none", "all"],                                "never",           "never",         "all"],
  "person.deactivate":      [["none", "all"],                                "never",           "never",         "all"],
  "person.reactivate":      [["none", "all"],                                "never",           "never",         "all"],
  "person.inviteAgain":     [["none", "all"],                                "never",           "never",         "all"],
  "person.setPassword":     [["none", "all"],                                "never",           "never",         "never"],
  "person.changePassword":  [["own"],                                        "own",             "own",           "own"],
  "person.setReminder":     [["own"],                                        "own",             "own",           "own"],
  "person.endSession":      [["own"],                                        "own",             "own",           "own"],
  "person.seeCost":         [["none", "all"],                                "never",           "none",          "all"],
  "securityLevel.read":     [["none", "all"],                                "never",           "never",         "all"],
  "securityLevel.copy":     [["none", "all"],                                "never",           "never",         "all"],
  "securityLevel.edit":     [["none", "all"],                                "never",           "never",         "all"],
  "list.read":              [["none", "all"],                                "never",           "never",         "all"],
  "list.addValue":          [["none", "all"],                                "never",           "never",         "all"],
  "list.editValue":         [["none", "all"],                                "never",           "never",         "all"],
  "list.moveValue":         [["none", "all"],                                "never",           "never",         "all"],
  "list.makeDefault":       [["none", "all"],                                "never",           "never",         "all"],
  "list.switchOffValue":    [["none", "all"],                                "never",           "never",         "all"],
  "list.switchOnValue":     [["none", "all"],                                "never",           "never",         "all"],
  "list.layOut":            [["none", "all"],                                "never",           "never",         "all"],
  "list.removeValue":       [["none", "all"],                                "never",           "never",         "all"],
  "agreement.read":         [["none", "all"],                                "never",           "never",         "all"],
  "agreement.add":          [["none", "all"],                                "never",           "never",         "all"],
  "agreement.edit":         [["none", "all"],                                "never",           "never",         "all"],
  "agreement.setTarget":    [["none", "all"],                                "never",           "never",         "all"],
  "agreement.removeTarget": [["none", "all"],                                "never",           "never",         "all"],
  "officeLocation.add":     [["none", "all"],                                "never",           "never",         "all"],
  "officeLocation.edit":    [["none", "all"],                                "never",           "never",         "all"],
  "holidaySet.add":         [["none", "all"],                                "never",           "never",         "all"],
  "holidaySet.edit":        [["none", "all"],                                "never",           "never",         "all"],
  "mail.read":              [["none", "all"],                                "never",           "never",         "all"],
  "mail.takeIn":           [["none", "all"],                                "never",           "never",         "never"],
  "mail.assign":           [["none", "all"],                                "never",           "never",         "all"],
  "mail.dismiss":          [["none", "all"],                                "never",           "never",         "all"],
  "mailbox.edit":          [["none", "all"],                                "never",           "never",         "all"],
  "timeRules.edit":         [["none", "all"],                                "never",           "never",         "all"],
  "timesheetCalendar.change": [["none", "all"],                              "never",           "never",         "all"],
  "expenseCategory.add":    [["none", "all"],                                "never",           "never",         "all"],
  "expenseCategory.edit":   [["none", "all"],                                "never",           "never",         "all"],
  "paymentType.add":        [["none", "all"],                                "never",           "never",         "all"],
  "paymentType.edit":       [["none", "all"],                                "never",           "never",         "all"],
  "vehicleKind.add":        [["none", "all"],                                "never",           "never",         "all"],
  "vehicleKind.edit":       [["none", "all"],                                "never",           "never",         "all"],
  "distanceRate.set":       [["none", "all"],                                "never",           "never",         "all"],
  "distanceRate.remove":    [["none", "all"],                                "never",           "never",         "all"],
  "exchangeRate.set":       [["none", "all"],                                "never",           "never",         "all"],
  "exchangeRate.remove":    [["none", "all"],                                "never",           "never",         "all"],
  "exchangeRate.import":    [["none", "all"],                                "never",           "never",         "all"],
  "workType.add":           [["none", "all"],                                "never",           "never",         "all"],
  "workType.edit":          [["none", "all"],                                "never",           "never",         "all"],
  "organization.edit":      [["none", "all"],                                "never",           "never",         "all"],
  "organization.setUp":     [["none", "all"],                                "never",           "never",         "never"],
  "notification.markRead":  [["own"],                                        "own",             "own",           "own"],
} as const satisfies Record<string, Row>;

/** The name of a right; most are also the name of a command. */
export type Permission = keyof typeof policy;

/** What a level amounts to: for every permission, how far it reaches. */
export type Grants = Readonly<Record<Permission, Scope>>;

/** Every permission, in the order of the table. */
export const permissions = Object.keys(policy) as Permission[];

const column: Record<SystemLevel, 1 | 2 | 3> = { serviceDeskUser: 1, manager: 2, systemAdministrator: 3 };

/** The names of the system levels as people see them. */
export const systemLevelNames: Record<SystemLevel, string> = {
  serviceDeskUser: "Service Desk User (system)",
  manager: "Manager (system)",
  systemAdministrator: "System Administrator (system)",
};

/** Whether a text names a system level. */
export function isSystemLevel(key: string): key is SystemLevel {
  return key in column;
}

/** The scopes that a copy of a system level may have for a permission; a copy never exceeds what its base could ever have. */
export function ceiling(base: SystemLevel, permission: Permission): readonly Scope[] {
  const row: Row = policy[permission];
  return row[column[base]] === "never" ? ["none"] : row[0];
}

/** The rights of a system level. */
export function systemGrants(level: SystemLevel): Grants {
  return Object.fromEntries(
    permissions.map((permission) => {
      const cell: Cell = policy[permission][column[level]];
      return [permission, cell === "never" ? "none" : cell];
    }),
  ) as Grants;
}

/** The rights of a copied level: what is stored, as far as its base could ever have it; what is not stored is no. */
export function copiedGrants(base: SystemLevel, stored: unknown): Grants {
  const kept = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  return Object.fromEntries(
    permissions.map((permission) => {
      const allowed = ceiling(base, permission);
      const scope = allowed.find((candidate) => candidate === kept[permission]);
      return [permission, scope ?? (allowed.includes("none") ? "none" : (allowed[0] ?? "none"))];
    }),
  ) as Grants;
}
