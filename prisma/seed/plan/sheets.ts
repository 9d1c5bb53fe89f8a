import { addDaysTo, instantAt, type LocalDate } from "#kernel/calendar.ts";
import type { LooseSpending, Member, SheetHappening } from "./happening.ts";
import { technicians } from "./happening.ts";

interface Setting {
  readonly today: LocalDate;
  readonly now: Date;
  readonly timeZone: string;
  /** The first day of the week that today is in. */
  readonly weekStartsOn: LocalDate;
}

const reasons = {
  timesheet:
    "Thursday shows two on-site visits but only one drive, and the summary of Wednesday's long entry says nothing a customer could read. Please mend both and send it again.",
  expense: "The lunch needs its receipt, and say who was there. Everything else is fine.",
} as const;

type Outcome = "wait" | "approve" | "reject";

/** What became of last week's sheets; those of the weeks before are all approved. */
const lastWeek: Readonly<Record<(typeof technicians)[number], Readonly<Record<"timesheet" | "expense", Outcome>>>> = {
  tess: { timesheet: "wait", expense: "wait" },
  theo: { timesheet: "reject", expense: "approve" },
  tariq: { timesheet: "wait", expense: "reject" },
  max: { timesheet: "approve", expense: "wait" },
};

/** Who handed in which week, and what Olivia said to it. This week is open. */
export function planSheets({ today, now, timeZone, weekStartsOn }: Setting): SheetHappening[] {
  return [3, 2, 1].flatMap((weeksAgo) => {
    const startsOn = addDaysTo(weekStartsOn, -7 * weeksAgo);
    const handedIn = (index: number) => instantAt(addDaysTo(startsOn, 5), `17:${45 + index * 3}`, timeZone);
    const monday = addDaysTo(startsOn, 8);
    const looked = monday < today ? instantAt(monday, "09:10", timeZone) : new Date(now.getTime() - 25 * 60_000);
    return technicians.flatMap((owner, index) =>
      (["timesheet", "expense"] as const).flatMap((sheet): SheetHappening[] => {
        const about = { sheet, owner, startsOn };
        const decision = weeksAgo === 1 ? lastWeek[owner][sheet] : "approve";
        const submit: SheetHappening = { ...about, kind: "submit", at: handedIn(index), who: owner, reason: "" };
        if (decision === "wait") return [submit];
        const reason = decision === "reject" ? reasons[sheet] : "";
        const at = new Date(looked.getTime() + (index * 4 + (sheet === "expense" ? 2 : 0)) * 60_000);
        return [submit, { ...about, kind: decision, at: at < now ? at : now, who: "olivia", reason }];
      }),
    );
  });
}

const spent: readonly (readonly [
  who: Member,
  daysIntoWeek: number,
  category: string,
  amount: string,
  description: string,
])[] = [
  ["tess", 2, "Tools", "38.90", "Crimping tool, the old one broke"],
  ["theo", 4, "Parking", "14.00", "Parking at the courthouse"],
  ["tariq", 3, "Meals", "21.60", "Lunch during the network move"],
  ["max", 1, "Software", "49.00", "Remote tool, one month"],
  ["theo", 1, "Tolls", "3.75", "Bridge toll"],
  ["max", 4, "Meals", "64.20", "Lunch with a customer"],
];

/** What Tess spent last week that an approver looks at twice: the same parking twice on one day, and a lunch on a Sunday. */
const odd: typeof spent = [
  ["tess", 3, "Parking", "14.00", "Parking at the courthouse"],
  ["tess", 3, "Parking", "14.00", "Parking at the courthouse"],
  ["tess", 0, "Meals", "86.40", "Lunch after the server move"],
];

/** What was spent beside tickets in the weeks before. */
export function planSpending({ timeZone, weekStartsOn }: Setting): LooseSpending[] {
  return [2, 1].flatMap((weeksAgo) =>
    [...spent, ...(weeksAgo === 1 ? odd : [])].map(
      ([who, daysIntoWeek, category, amount, description], index): LooseSpending => {
        const spentOn = addDaysTo(weekStartsOn, daysIntoWeek - 7 * weeksAgo);
        const spending = { category, spentOn, amount, distance: "", destination: "", description, isBillable: false };
        return { kind: "spendLoose", at: instantAt(spentOn, `16:${10 + index * 5}`, timeZone), who, spending };
      },
    ),
  );
}
