/** The lists of tickets and of the catalogue that the administrator keeps, as their addresses name them. */
export const keptLists = [
  "statuses",
  "priorities",
  "sources",
  "queues",
  "categories",
  "issue-types",
  "sub-issue-types",
  "note-types",
  "product-categories",
  "material-codes",
  "tax-categories",
] as const;

/** One of the lists that the administrator keeps. */
export type KeptList = (typeof keptLists)[number];

/** What is to be known of a list before its values are touched. */
export interface ListFacts {
  readonly title: string;
  /** One value of it, in a sentence: "status". */
  readonly one: string;
  readonly about: string;
  /** Whether one of its values is what a new record starts with. */
  readonly hasDefault: boolean;
  /** Whether its system values stay switched on. */
  readonly keepsSystemOn: boolean;
  /** What the value can be used by, in words. */
  readonly usedBy: string;
  readonly longestName: number;
}

const ticketList = { hasDefault: true, keepsSystemOn: true, usedBy: "tickets", longestName: 60 } as const;

const catalogueList = { hasDefault: true, keepsSystemOn: false, longestName: 60 } as const;

/** Every list with its facts. */
export const listFacts: Readonly<Record<KeptList, ListFacts>> = {
  statuses: {
    ...ticketList,
    title: "Statuses",
    one: "status",
    about: "Where a ticket stands, and what that says to the clock of its service level agreement.",
  },
  priorities: {
    ...ticketList,
    title: "Priorities",
    one: "priority",
    about: "How urgent a ticket is, the most urgent first. Service level targets hang on it.",
  },
  sources: { ...ticketList, title: "Sources", one: "source", about: "How a ticket came in.", keepsSystemOn: false },
  queues: { ...ticketList, title: "Queues", one: "queue", about: "Buckets of tickets that several technicians watch." },
  categories: {
    ...ticketList,
    title: "Categories",
    one: "category",
    about: "Layouts of tickets: which fields show, which are required, and what they start with.",
    longestName: 30,
  },
  "issue-types": {
    ...ticketList,
    title: "Issue types",
    one: "issue type",
    about: "What tickets are about, first level.",
    hasDefault: false,
  },
  "sub-issue-types": {
    ...ticketList,
    title: "Sub-issue types",
    one: "sub-issue type",
    about: "What tickets are about, second level; each belongs to one issue type.",
    hasDefault: false,
  },
  "note-types": {
    ...ticketList,
    title: "Note types",
    one: "note type",
    about: "Kinds of notes, and who can see a note of that kind unless its writer says otherwise.",
    usedBy: "notes",
  },
  "product-categories": {
    ...catalogueList,
    title: "Product categories",
    one: "product category",
    about: "What the catalogue is sorted into.",
    hasDefault: false,
    usedBy: "products",
  },
  "material-codes": {
    ...catalogueList,
    title: "Material codes",
    one: "material code",
    about: "What a charge is booked under: its account, its tax, and what free text starts with.",
    usedBy: "products or materials",
  },
  "tax-categories": {
    ...catalogueList,
    title: "Tax categories",
    one: "tax category",
    about: "How what is sold is taxed.",
    usedBy: "products, material codes or expense categories",
  },
};

/** Whether an address names one of the lists. */
export function isKeptList(text: string): text is KeptList {
  return keptLists.some((list) => list === text);
}
