import "server-only";
import { sumOfMinutes } from "#kernel/quantity.ts";
import type { Prisma } from "#prisma/client.ts";
import type { Tx } from "#server/db.ts";
import { balanceOf } from "./model/allowance.ts";

const year = (of: number) => ({
  gte: new Date(Date.UTC(of, 0, 1)),
  lt: new Date(Date.UTC(of + 1, 0, 1)),
});

/** What somebody has of each of these codes in a year, and what is left of it, in the order of the codes. */
export async function balancesIn(tx: Tx, personId: string, inYear: number, where: Prisma.InternalTimeCodeWhereInput) {
  const rows = await tx.internalTimeCode.findMany({
    where: { AND: [where, { isTimeOff: true }] },
    orderBy: { sort: "asc" },
    select: {
      id: true,
      name: true,
      yearlyAllowance: true,
      allowances: { where: { personId, year: inYear }, select: { minutes: true, carriedMinutes: true } },
      requests: {
        where: { personId, status: { in: ["approved", "requested"] }, days: { some: { day: year(inYear) } } },
        select: { status: true, days: { where: { day: year(inYear) }, select: { minutes: true } } },
      },
      timeEntries: {
        where: { personId, timeOffRequestId: null, workedOn: year(inYear) },
        select: { workedMinutes: true },
      },
    },
  });
  return rows.map(({ id, name, yearlyAllowance, allowances, requests, timeEntries }) => {
    const asked = (status: "approved" | "requested") =>
      sumOfMinutes(
        requests.filter((one) => one.status === status).flatMap(({ days }) => days.map((day) => day.minutes)),
      );
    const written = sumOfMinutes(timeEntries.map(({ workedMinutes }) => workedMinutes));
    const own = allowances[0] ?? null;
    const approved = asked("approved") + written;
    return { id, name, ...balanceOf({ everybody: yearlyAllowance, own, approved, requested: asked("requested") }) };
  });
}

/** Whoever asks for time off does it one request after the other, so that no two take the same hours that are left. */
export async function queueForTimeOff(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** The days of a person that are off already or asked for, within a span. */
export async function daysAlreadyOff(tx: Tx, personId: string, span: { startsOn: string; endsOn: string }) {
  return await tx.timeOffDay.findMany({
    where: {
      day: { gte: new Date(`${span.startsOn}T00:00:00Z`), lte: new Date(`${span.endsOn}T00:00:00Z`) },
      request: { personId, status: { in: ["requested", "approved"] } },
    },
    select: { day: true, minutes: true, request: { select: { code: { select: { name: true } } } } },
  });
}
