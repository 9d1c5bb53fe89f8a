import { randomUUID } from "node:crypto";
import { targetField } from "#features/sla/model/milestones.ts";
import { db } from "#server/db.ts";

type Typed = Readonly<Record<string, string>>;

const officeWeek = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`day${day}`, "08:00-17:00"]));

/** What an administrator types for a new agreement: an answer to what is critical within a quarter of an hour. */
export async function typedAgreement(more: Typed = {}) {
  const { id } = await db.ticketPriority.findUniqueOrThrow({ where: { name: "Critical" } });
  return {
    name: `Gold ${randomUUID().slice(0, 8)}`,
    hours: "location",
    warnAtPercent: "80",
    setsDueDate: "true",
    isActive: "true",
    [targetField("first_response", id)]: "15m",
    [targetField("resolution_plan", id)]: "",
    [targetField("resolved", id)]: "4h 30m",
    ...more,
  };
}

/** What an administrator types for a new office: mornings and afternoons on Monday, mornings on Saturday. */
export const typedOffice = (more: Typed = {}) => ({
  name: `Branch ${randomUUID().slice(0, 8)}`,
  timeZone: "Europe/Berlin",
  ...officeWeek,
  day1: "8:00-12:00, 13:00-17:30",
  day6: "09-12",
  isActive: "true",
  ...more,
});

/** What an administrator types for a new set of holidays. */
export const typedHolidays = (more: Typed = {}) => ({
  name: `Bavaria ${randomUUID().slice(0, 8)}`,
  days: "2027-01-01 New Year\n\n2027-01-06 Epiphany\n",
  isActive: "true",
  ...more,
});

/** An issue type with a sub-issue type of its own, and another issue type. */
export async function issueTypes() {
  const sub = await db.subIssueType.findFirstOrThrow({ orderBy: { sort: "asc" } });
  const other = await db.issueType.findFirstOrThrow({ where: { NOT: { id: sub.issueTypeId } } });
  return { typeId: sub.issueTypeId, subTypeId: sub.id, otherTypeId: other.id };
}
