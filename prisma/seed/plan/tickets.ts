import { addDaysTo, type LocalDate } from "#kernel/calendar.ts";
import type { Chance } from "../chance.ts";
import { sampleCustomers } from "../customers.ts";
import { dailyStories, longStories } from "../stories/index.ts";
import type { Story } from "../stories/story.ts";
import { type Technician, technicians } from "./happening.ts";
import { isWeekend } from "./technician-days.ts";

/** Whether a ticket gets done, and which part of its work happens when it does not. */
export interface Fate {
  readonly isDone: boolean;
  readonly workDone: number;
}

/** A ticket of the three weeks: what it is about, for whom, when it comes in and what becomes of it. */
export interface PlannedTicket {
  readonly story: Story;
  readonly variation: string;
  readonly customer: number;
  readonly contact: number;
  readonly daysAgo: number;
  readonly day: LocalDate;
  /** How far into the day it comes in, from 0 to 1. */
  readonly part: number;
  readonly technician: Technician | null;
  readonly fate: Fate;
  readonly due: LocalDate | null;
}

/** How many days the sample organization has worked before today. */
export const daysBefore = 20;
const daysWithProject = [19, 17, 13, 11, 6, 4];

/** The tickets of the three weeks, in the order in which they come in. */
export function planTickets(today: LocalDate, chance: Chance): PlannedTicket[] {
  const told = new Map<Story, number>();
  let rotation = chance.between(0, dailyStories.length - 1);
  const tickets: PlannedTicket[] = [];
  for (let daysAgo = daysBefore; daysAgo >= 0; daysAgo--) {
    const day = addDaysTo(today, -daysAgo);
    const parts = Array.from({ length: countOn(day, daysAgo, chance) }, () => chance.between(0, 999) / 1000).sort();
    for (const [index, part] of parts.entries()) {
      const isLong = index === 0 && daysWithProject.includes(daysAgo);
      const pool = isLong ? longStories : dailyStories;
      const story = pool[isLong ? daysWithProject.indexOf(daysAgo) % pool.length : rotation++ % pool.length];
      if (!story) continue;
      const times = told.get(story) ?? 0;
      told.set(story, times + 1);
      tickets.push(planned(story, times, { daysAgo, day, part }, today, chance));
    }
  }
  return tickets;
}

function countOn(day: LocalDate, daysAgo: number, chance: Chance): number {
  if (daysAgo === 0) return 7;
  return isWeekend(day) ? chance.between(0, 1) : chance.between(7, 9);
}

function planned(
  story: Story,
  times: number,
  when: { readonly daysAgo: number; readonly day: LocalDate; readonly part: number },
  today: LocalDate,
  chance: Chance,
): PlannedTicket {
  // Northwind calls most often.
  const customer = chance.happens(16) ? 0 : chance.between(0, sampleCustomers.length - 1);
  const contacts = sampleCustomers[customer]?.contacts.length ?? 1;
  const contact = chance.happens(55) ? 0 : chance.between(0, contacts - 1);
  const { daysAgo } = when;
  const fate = fateOf(story, daysAgo, chance);
  const isTaken = fate.workDone > 0 || daysAgo > 2 || chance.happens(45);
  const technician = chance.happens(10) ? "max" : chance.pick(technicians.slice(0, 3));
  return {
    ...when,
    story,
    variation: story.variations?.[times % story.variations.length] ?? "",
    customer,
    contact,
    technician: isTaken ? technician : null,
    fate,
    due: dueOf(story, fate, when, today, chance),
  };
}

const donePercent = (daysAgo: number) => (daysAgo >= 7 ? 93 : daysAgo >= 3 ? 64 : daysAgo >= 1 ? 35 : 15);

function fateOf(story: Story, daysAgo: number, chance: Chance): Fate {
  const isDone = chance.happens(donePercent(daysAgo)) && (daysAgo > 0 || story.work.length === 1);
  const part = chance.between(0, story.work.length - 1) + (chance.happens(daysAgo > 2 ? 60 : 30) ? 1 : 0);
  return { isDone, workDone: isDone ? story.work.length : Math.min(part, story.work.length) };
}

const daysToDo = { Critical: 0, High: 1, Medium: 3, Low: 7 } as const;

function dueOf(
  story: Story,
  fate: Fate,
  { daysAgo, day }: { readonly daysAgo: number; readonly day: LocalDate },
  today: LocalDate,
  chance: Chance,
): LocalDate | null {
  const promised = addDaysTo(day, daysToDo[story.priority]);
  if (fate.isDone) return chance.happens(70) ? promised : null;
  // Of what is open, some is due today, some late, some has time.
  const turn = chance.between(0, 9);
  if (turn < 4) return today;
  if (turn < 6 && daysAgo > 1) return addDaysTo(today, -chance.between(1, Math.min(3, daysAgo - 1)));
  if (turn < 9) return addDaysTo(today, chance.between(1, 6));
  return null;
}
