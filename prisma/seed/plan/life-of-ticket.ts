import { addDaysTo, instantAt, type LocalDate } from "#kernel/calendar.ts";
import type { Chance } from "../chance.ts";
import { sampleCustomers } from "../customers.ts";
import type { Work } from "../stories/story.ts";
import type { Member, Technician, TicketHappening } from "./happening.ts";
import { clock, type Slot, type technicianDays } from "./technician-days.ts";
import type { PlannedTicket } from "./tickets.ts";

/** Where and when the plan is made. */
export interface Setting {
  readonly today: LocalDate;
  readonly now: Date;
  readonly timeZone: string;
  readonly chance: Chance;
  readonly days: ReturnType<typeof technicianDays>;
}

const minute = 60_000;

/** When a ticket comes in: in the working hours of its day, today in what of the day has passed. */
export function openedAt({ day, part }: PlannedTicket, { today, now, timeZone }: Setting): Date {
  const first = instantAt(day, day === today ? "07:30" : "07:40", timeZone);
  const last = day === today ? now : instantAt(day, "16:40", timeZone);
  const from = first.getTime() < last.getTime() - 60 * minute ? first : instantAt(day, "00:00", timeZone);
  return new Date(from.getTime() + Math.floor((last.getTime() - from.getTime()) * part * 0.9));
}

/** Everything that happens on one ticket, in order. */
export function lifeOfTicket(planned: PlannedTicket, ticket: number, setting: Setting): TicketHappening[] {
  const { chance, now } = setting;
  const { story, technician, fate } = planned;
  const words = wordsOf(planned);
  const happenings: TicketHappening[] = [];
  let last = openedAt(planned, setting);
  // Later than what happened before, and never later than now.
  const soon = (least: number, most: number, notBefore = last) => {
    const wish = Math.max(last.getTime() + 1000, notBefore.getTime() + chance.between(least, most) * minute);
    last = new Date(Math.min(wish, Math.max(now.getTime(), last.getTime() + 1000)));
    return last;
  };
  const add = (who: Member, what: DistributiveOmit<TicketHappening, "at" | "who" | "ticket">, at: Date) =>
    happenings.push({ ...what, at, who, ticket });

  const givenLater = technician !== null && chance.happens(30);
  const opener: Member = chance.happens(40) ? "max" : chance.happens(15) ? "ada" : (technician ?? "tess");
  add(opener, { kind: "open", opening: openingOf(planned, words, givenLater ? null : technician) }, last);
  if (technician === null) return happenings;
  if (givenLater) add(chance.happens(50) ? technician : "max", { kind: "assign", to: technician }, soon(4, 40));

  const slots: Slot[] = [];
  for (const [index, work] of story.work.slice(0, fate.workDone).entries()) {
    const length = Math.round(chance.between(...work.minutes) / 5) * 5;
    const slot = setting.days.next(technician, fromOf(slots.at(-1), planned, setting), length);
    if (!slot) break;
    slots.push(slot);
    if (index === 0) add(technician, { kind: "status", status: "In progress" }, soon(0, 2, startOf(slot, setting)));
    add(technician, { kind: "work", work: writtenOf(work, slot, words) }, soon(2, 18, endOf(slot, setting)));
    if (work.labour === "On-site support") addTrip(technician, planned, slot);
    const note = story.notes?.[index];
    if (note) add(technician, { kind: "note", visibility: note[0], body: words(note[1]) }, soon(1, 6));
  }
  const lastSlot = slots.at(-1);
  const isDone = fate.isDone && slots.length === story.work.length;
  if (lastSlot && (isDone || slots.length === story.work.length)) {
    for (const [sku, quantity] of story.products ?? []) {
      add(technician, { kind: "material", sku, quantity, usedOn: lastSlot.day }, soon(1, 3));
    }
  }
  if (lastSlot && isDone) finish(technician, lastSlot);
  else if (lastSlot && story.waits && chance.happens(65))
    add(technician, { kind: "status", status: story.waits }, soon(1, 4));
  else if (!lastSlot && planned.daysAgo > 0) add("max", { kind: "status", status: "Dispatched" }, soon(20, 90));
  return happenings;

  function addTrip(who: Technician, { customer }: PlannedTicket, slot: Slot) {
    const place = sampleCustomers[customer];
    if (!place || !chance.happens(70)) return;
    const spending = {
      category: "Mileage",
      spentOn: slot.day,
      amount: "",
      distance: place.miles,
      destination: place.address.replaceAll("\n", ", "),
      description: `To ${place.name}`,
      isBillable: chance.happens(80),
    };
    add(who, { kind: "spend", spending }, soon(1, 5));
  }

  function finish(who: Technician, slot: Slot) {
    const contact = sampleCustomers[planned.customer]?.contacts[planned.contact]?.[0] ?? "";
    if (story.isOnSite && chance.happens(60)) {
      add(who, { kind: "sign", signer: contact, isDrawn: chance.happens(75) }, soon(1, 3));
    }
    add(who, { kind: "complete", resolution: words(story.resolution) }, soon(2, 9));
    const nextMorning = instantAt(addDaysTo(slot.day, 1), "09:05", setting.timeZone);
    if (planned.daysAgo > 1 && nextMorning < now && chance.happens(3)) {
      add("max", { kind: "reopen" }, soon(0, 30, nextMorning));
      add(
        "max",
        { kind: "note", visibility: "internal", body: `${contact} called: it has come back this morning.` },
        soon(1, 3),
      );
    }
  }
}

type DistributiveOmit<Whole, Key extends PropertyKey> = Whole extends unknown ? Omit<Whole, Key> : never;

function wordsOf({ variation, customer, contact }: PlannedTicket) {
  const place = sampleCustomers[customer];
  const name = place?.contacts[contact]?.[0] ?? "";
  const first = name.replace(/^Dr\. /, "").split(" ")[0] ?? name;
  return (text: string) =>
    text
      .replaceAll("{x}", variation)
      .replaceAll("{contact}", first)
      .replaceAll("{customer}", place?.name ?? "");
}

function openingOf(planned: PlannedTicket, words: (text: string) => string, technician: Technician | null) {
  const { story, customer, contact, due } = planned;
  return {
    title: words(story.title),
    description: words(story.description),
    type: story.type ?? "service_request",
    priority: story.priority,
    queue: story.queue ?? "Level I Support",
    source: story.source ?? "Phone",
    customer,
    contact,
    technician,
    due: due === null ? "" : `${due} 17:00`,
  };
}

/** The moment from which the next work may begin: a while after the last, or after the ticket came in. */
function fromOf(before: Slot | undefined, planned: PlannedTicket, setting: Setting) {
  if (before) return { day: before.day, minute: before.end + setting.chance.between(30, 300) };
  const wait = { Critical: 5, High: 45, Medium: 150, Low: 420 }[planned.story.priority];
  const opened = 7 * 60 + 40 + Math.floor(planned.part * 0.9 * 540);
  return { day: planned.day, minute: opened + setting.chance.between(5, wait) };
}

// Of today's work only the length is known: it ended a while ago, but not before today began.
function agoToday(minutes: number, { today, now, timeZone }: Setting): Date {
  return new Date(Math.max(now.getTime() - minutes * minute, instantAt(today, "00:00", timeZone).getTime()));
}

function startOf(slot: Slot, setting: Setting): Date {
  if (slot.isOnlyLength) return agoToday(slot.end + 20, setting);
  return instantAt(slot.day, clock(slot.start), setting.timeZone);
}

function endOf(slot: Slot, setting: Setting): Date {
  if (slot.isOnlyLength) return agoToday(15, setting);
  return instantAt(slot.day, clock(slot.end), setting.timeZone);
}

// Whoever writes the same of every ticket has copied it, and the approver is told: in the sample people say for whom it was.
const ofThisTicket = (summary: string) => (/\{\w+\}/.test(summary) ? summary : `${summary} {contact} knows.`);

function writtenOf(work: Work, slot: Slot, words: (text: string) => string) {
  return {
    workedOn: slot.day,
    start: slot.isOnlyLength ? "" : clock(slot.start),
    end: slot.isOnlyLength ? "" : clock(slot.end),
    worked: slot.isOnlyLength ? `${slot.end}m` : "",
    labour: work.labour ?? ("Remote support" as const),
    summary: words(ofThisTicket(work.summary)),
    internalNotes: words(work.internal ?? ""),
  };
}
