/** How large a desk of the bench is. */
export interface DeskSize {
  readonly tickets: number;
  /** How many time entries a ticket has. */
  readonly entriesPerTicket: number;
  /** How many technicians share the work; the first is Tess. */
  readonly technicians: number;
  /** How many products the catalogue has, and how many of them were put on tickets; none on a desk that is not measured for that. */
  readonly products: number;
  readonly materials: number;
}

/** How long a desk of the bench has been at work. */
export const yearsOfWork = 5;
const weeks = yearsOfWork * 52;
/** What a technician writes down in a week. */
const entriesPerWeek = 35;
/** As long as the weeks of now are as full as that, whatever lies before them. */
const lateWeeks = 26;

/** A desk with so many tickets, four entries on each; the more work, the more technicians share it. */
export function sizeOfTickets(tickets: number): DeskSize {
  const entriesPerTicket = 4;
  const technicians = Math.max(8, Math.round((tickets * entriesPerTicket) / (weeks * entriesPerWeek)));
  return { tickets, entriesPerTicket, technicians, products: 0, materials: 0 };
}

/** A desk with so many time entries of fifty technicians, on fewer tickets: the one that the speed of timesheets is measured on. */
export function sizeOfEntries(entries: number): DeskSize {
  const entriesPerTicket = 40;
  return {
    tickets: Math.ceil(entries / entriesPerTicket),
    entriesPerTicket,
    technicians: 50,
    products: 0,
    materials: 0,
  };
}

/** What the statements that fill a desk are told, by the names they use. */
export function figuresOfSize({
  tickets,
  entriesPerTicket,
  technicians,
  products,
  materials,
}: DeskSize): Readonly<Record<string, number>> {
  // Four million entries of fifty technicians would be three hundred a week. Nobody's week is like that, so what is too much
  // lies in the years before, where it makes tables and indexes as large, and the weeks that are looked at are real ones.
  const late = Math.round((technicians * entriesPerWeek * lateWeeks) / entriesPerTicket);
  return {
    tickets,
    technicians,
    entries: entriesPerTicket,
    days: weeks * 7,
    late: Math.min(late, Math.round((tickets * lateWeeks) / weeks)),
    lateDays: lateWeeks * 7,
    products,
    materials,
  };
}

/** A statement with its figures: one that makes a table takes no parameters, and these are whole numbers. */
export function withFigures(sql: string, figures: Readonly<Record<string, number>>): string {
  return sql.replaceAll(/:(\w+):/g, (whole, name) => String(figures[name] ?? whole));
}
