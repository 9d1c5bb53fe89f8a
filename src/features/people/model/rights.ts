import { ceiling, type Permission, permissions, policy, type Scope, type SystemLevel } from "#access/policy.ts";

/** A heading of the matrix and the nouns under it. */
const groups: readonly { title: string; nouns: readonly string[] }[] = [
  { title: "Tickets", nouns: ["ticket", "view", "note", "checklist", "signOff"] },
  { title: "Time", nouns: ["time", "timer", "timesheet"] },
  {
    title: "Materials and products",
    nouns: ["material", "product", "bundle", "priceList", "stock", "stockLocation"],
  },
  { title: "Expenses", nouns: ["expense", "expenseReport"] },
  { title: "Customers", nouns: ["customer", "contact", "location", "device", "contract"] },
  { title: "People", nouns: ["person", "securityLevel"] },
  { title: "Desk", nouns: [] },
];

const nounWords: Readonly<Record<string, string>> = {
  note: "note",
  view: "view of the ticket list",
  signOff: "sign-off",
  expenseReport: "expense report",
  securityLevel: "security level",
  checklist: "checklist items",
  checklistTemplate: "checklist template",
  stockLocation: "stock location",
  contractMaterial: "contract's rule for materials",
  mail: "mail",
  priceList: "price lists",
  bundle: "bundles",
  list: "lists",
};

const verbWords: Readonly<Record<string, string>> = {
  read: "See",
  seeCost: "See cost of",
  seeExport: "Export the list as a file:",
  changeStatus: "Change status of",
  raiseProblem: "Create a problem from",
  inviteAgain: "Make a new one-time link for",
  changePassword: "Change own password as",
  log: "Log",
  amend: "Correct",
  take: "Take",
  lay: "Lay templates as",
  tick: "Tick off",
  untick: "Take back ticks of",
  markRead: "Mark as read",
  addValue: "Add values to",
  editValue: "Change values of",
  moveValue: "Order",
  makeDefault: "Choose the defaults of",
  switchOffValue: "Switch off values of",
  switchOnValue: "Switch on values of",
  give: "Give customers",
  setPrice: "Set prices in",
  setPicture: "Set the picture of",
  removePicture: "Remove the picture of",
  removeValue: "Remove values from",
  layOut: "Lay out categories of",
  addBundle: "Add bundles as",
  dismiss: "Dismiss waiting",
  attach: "Give a ticket to",
  restore: "Bring back a discarded",
};

/** Rights that only Tallydesk itself has; no level shows them. */
const hidden: ReadonlySet<string> = new Set(["organization.setUp", "person.setPassword", "mail.takeIn"]);
/** Rights that everybody has over their own records; nothing can be chosen. */
const fixed: ReadonlySet<string> = new Set(["notification.markRead", "person.changePassword", "person.endSession"]);

const split = (permission: Permission): [noun: string, verb: string] => {
  const [noun = "", verb = ""] = permission.split(".");
  return [noun, verb];
};

const spaced = (word: string) => word.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** A right in words: "Approve timesheet". */
export function rightInWords(permission: Permission): string {
  const [noun, verb] = split(permission);
  const word = verbWords[verb] ?? spaced(verb).replace(/^./, (letter) => letter.toUpperCase());
  return `${word} ${nounWords[noun] ?? spaced(noun)}`;
}

/** How far a right reaches, in words; a plain yes where there is nothing between none and all. */
export function scopeInWords(permission: Permission, scope: Scope): string {
  const scopes: readonly Scope[] = policy[permission][0];
  const isYesOrNo = scopes.length <= 2;
  switch (scope) {
    case "none":
      return "No";
    case "own":
      return isYesOrNo ? "Yes, their own" : "Their own";
    case "mine":
      return "Tickets they work on";
    case "approvees":
      return "People they approve for";
    case "own+approvees":
      return "Their own and of people they approve for";
    default:
      return isYesOrNo ? "Yes" : "All";
  }
}

/** The rights of the matrix, group by group, in the order of the policy. */
export function rightsByGroup(): { title: string; rights: Permission[] }[] {
  const shown = permissions.filter((permission) => !hidden.has(permission) && !fixed.has(permission));
  const named = new Set(groups.flatMap((group) => group.nouns));
  return groups
    .map(({ title, nouns }) => ({
      title,
      rights: shown.filter((permission) => {
        const [noun] = split(permission);
        return nouns.length > 0 ? nouns.includes(noun) : !named.has(noun);
      }),
    }))
    .filter(({ rights }) => rights.length > 0);
}

/** The scopes that a copy of a level may choose between for a right; one alone cannot be changed. */
export function choicesFor(base: SystemLevel, permission: Permission): { scope: Scope; words: string }[] {
  return ceiling(base, permission).map((scope) => ({ scope, words: scopeInWords(permission, scope) }));
}
