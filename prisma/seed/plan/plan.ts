import { dayAt, type LocalDate, periodContaining, timeAt } from "#kernel/calendar.ts";
import { chanceOf } from "../chance.ts";
import type { Happening } from "./happening.ts";
import { lifeOfTicket } from "./life-of-ticket.ts";
import { planMaintenance } from "./maintenance.ts";
import { planSheets, planSpending } from "./sheets.ts";
import { technicianDays } from "./technician-days.ts";
import { planTickets } from "./tickets.ts";

/** Everything that happens in the three weeks that end now, in order; the tickets are the same at every hour of a day. */
export function planThreeWeeks(now: Date, timeZone: string, anchor: LocalDate): Happening[] {
  const today = dayAt(now, timeZone);
  const chance = chanceOf(`three weeks until ${today}`);
  const [hours = "0", minutes = "0"] = timeAt(now, timeZone).split(":");
  const days = technicianDays(today, Number(hours) * 60 + Number(minutes), chance);
  const weekStartsOn = periodContaining(today, "week", anchor).startsOn;
  const setting = { today, now, timeZone, chance, days, weekStartsOn };

  const tickets = planTickets(today, chance);
  const lives = tickets.flatMap((planned, index) => lifeOfTicket(planned, index, setting));
  const care = planMaintenance(tickets.length, setting);
  const happenings: Happening[] = [...lives, ...care, ...planSpending(setting), ...planSheets(setting)];
  return happenings.toSorted((left, right) => left.at.getTime() - right.at.getTime());
}
