import { addDaysTo, formatDay, instantAt, type LocalDate } from "#kernel/calendar.ts";
import { sampleCustomers } from "../customers.ts";
import { type Technician, type TicketHappening, technicians } from "./happening.ts";
import type { Setting } from "./life-of-ticket.ts";
import { clock, isWeekend } from "./technician-days.ts";
import { daysBefore } from "./tickets.ts";

/** What is done between the calls for customers who pay for care; each line with what the customer reads. */
const care = [
  "Read the monitoring of the last days, answered three warnings before they became calls.",
  "Checked backups and restored one file as a test.",
  "Installed updates on the computers that were switched off last week.",
  "Brought the documentation up to date: network plan, licences, contacts.",
  "Reviewed sign-ins from abroad and accounts without a second factor.",
  "Monthly visit by phone with the office: open questions collected, two small ones solved at once.",
  "Cleaned up old devices in the management console and renewed two agents.",
  "Checked disk health and battery wear of all laptops, listed two for replacement.",
  "Tested the emergency line and the phone rerouting.",
  "Prepared the report of the month: calls, answers, availability, what we recommend.",
] as const;

const begins = 12;
const fullDay = 16 * 60 + 45;
const customersInCare = 7;

/** The standing tickets of customers in care, and the time that technicians spend on them between the calls. */
export function planMaintenance(firstTicket: number, setting: Setting): TicketHappening[] {
  const { today, timeZone, chance } = setting;
  const firstDay = addDaysTo(today, -daysBefore);
  const opening = Array.from({ length: customersInCare }, (_, customer): TicketHappening => {
    const at = instantAt(firstDay, `07:${begins + customer * 2}`, timeZone);
    return { kind: "open", who: "max", at, ticket: firstTicket + customer, opening: openingFor(customer) };
  });
  let told = chance.between(0, care.length - 1);
  const work: TicketHappening[] = [];
  for (let day = firstDay; day < today; day = addDaysTo(day, 1)) {
    if (isWeekend(day)) continue;
    for (const who of technicians.slice(0, 3)) work.push(...restOfDay(who, day));
  }
  return [...opening, ...work];

  function restOfDay(who: Technician, day: LocalDate): TicketHappening[] {
    const until = fullDay - chance.between(0, 12) * 5;
    return setting.days.gaps(who, day, until).flatMap((gap) => {
      // Not every free half hour is written down.
      if (chance.happens(25)) return [];
      const start = Math.ceil((gap.start + 5) / 5) * 5;
      const end = Math.min(start + chance.between(9, 26) * 5, Math.floor((gap.end - 5) / 5) * 5);
      return end - start < 30 ? [] : [workOn(who, day, start, end)];
    });
  }

  function workOn(who: Technician, day: LocalDate, start: number, end: number): TicketHappening {
    return {
      kind: "work",
      who,
      ticket: firstTicket + chance.between(0, customersInCare - 1),
      at: new Date(instantAt(day, clock(end), timeZone).getTime() + chance.between(2, 15) * 60_000),
      work: {
        workedOn: day,
        start: clock(start),
        end: clock(end),
        worked: "",
        labour: chance.happens(18) ? "Administration" : "Remote support",
        summary: `${care[told++ % care.length] ?? ""} In the log of ${formatDay(day, "en-US")}.`,
        internalNotes: "",
      },
    };
  }
}

function openingFor(customer: number) {
  const name = sampleCustomers[customer]?.name ?? "";
  return {
    title: `Care plan: monitoring, updates and documentation for ${name}`,
    description: `What the care plan of ${name} covers, month by month. Time between the calls goes here.`,
    type: "service_request",
    priority: "Low",
    queue: "Level I Support",
    source: "Email",
    customer,
    contact: 0,
    technician: technicians[customer % 3] ?? null,
    due: "",
  };
}
