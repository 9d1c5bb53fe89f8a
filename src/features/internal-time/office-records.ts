import "server-only";
import { weekOf } from "#features/sla/model/week-hours.ts";
import { columnOfDay, type DateSpan, dayOfColumn } from "#kernel/calendar.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import type { OfficeWeek } from "./model/days-off.ts";

const officeColumns = {
  weekHours: true,
  holidaySet: { select: { holidays: { select: { day: true, name: true } } } },
} as const;

/** When the office of a person works, with its holidays within a span: their own office, or the default one; Monday to Friday, eight hours, without any. */
export async function officeOf(tx: Tx, who: Prisma.PersonWhereInput, span: DateSpan): Promise<OfficeWeek> {
  const within = { gte: columnOfDay(span.startsOn), lte: columnOfDay(span.endsOn) };
  const columns = {
    ...officeColumns,
    holidaySet: { select: { holidays: { ...officeColumns.holidaySet.select.holidays, where: { day: within } } } },
  };
  // One's own comes first: both are asked for at once, so that there is one way to the database and back.
  const office = await tx.officeLocation.findFirst({
    where: { OR: [{ people: { some: who } }, { isDefault: true }] },
    orderBy: { isDefault: "asc" },
    select: columns,
  });
  return {
    week: office ? weekOf(office.weekHours) : withoutOffice,
    holidays: new Map((office?.holidaySet?.holidays ?? []).map(({ day, name }) => [dayOfColumn(day), name])),
  };
}

const eightHours = [{ from: 540, to: 1020 }];
const withoutOffice = [[], eightHours, eightHours, eightHours, eightHours, eightHours, []];
