import "server-only";
import { objectionToDay } from "#features/time/model/time-entry.ts";
import { lockDay } from "#features/time/records.ts";
import { approversOf, tellAbout, withDeputies } from "#features/time/sheet-records.ts";
import { columnOfDay, dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { minutes } from "#kernel/quantity.ts";
import { objectionAt, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { balancesIn, daysAlreadyOff, queueForTimeOff } from "../allowance-records.ts";
import { objectionToAsking, yearOf } from "../model/allowance.ts";
import { daysOff, workingMinutesOn } from "../model/days-off.ts";
import { objectionToDaysOff, requestTimeOffInput, wordsOfRequest } from "../model/time-off-request.ts";
import { officeOf } from "../office-records.ts";
import { putOnSheets } from "../time-off-records.ts";

/** Somebody asks for days off; kinds that need nobody's approval stand on the timesheet at once. */
export const requestTimeOff = command({
  name: "timeOff.request",
  input: requestTimeOffInput,
  subject: async ({ tx, actor }) => {
    await queueForTimeOff(tx, actor.id);
    const approvers = await approversOf(tx, actor.id);
    return { ownerId: actor.id, approvers, approverIds: approvers.map(({ id }) => id) };
  },
  run: async ({ tx, actor, now, input, subject: { approvers } }) => {
    const { startsOn, endsOn, note } = input;
    const { locale } = actor.desk;
    const code = await tx.internalTimeCode.findUnique({ where: { id: input.codeId } });
    if (!code?.isTimeOff)
      refuse("invalid", "Choose what kind of time off it is.", { codeId: "Choose what kind of time off it is." });
    if (!code.isActive) stopIf(objectionAt("codeId", `${code.name} is switched off. Choose another kind.`));
    if (code.needsApproval && approvers.length === 0) {
      refuse("rule", "Nobody approves your time off yet. Ask an administrator to name an approver.");
    }

    const span = { startsOn, endsOn };
    const office = await officeOf(tx, { id: actor.id }, span);
    const days = daysOff(span, office, input.eachDay);
    const already = (await daysAlreadyOff(tx, actor.id, span)).map((off) => ({
      day: dayOfColumn(off.day),
      minutes: minutes(off.minutes),
      codeName: off.request.code.name,
    }));
    stopIf(objectionToDaysOff(days, already, (day) => workingMinutesOn(day, office), locale));
    for (const year of new Set(days.map(({ day }) => yearOf(day)))) {
      const asked = days.filter(({ day }) => yearOf(day) === year).map((off) => off.minutes);
      const [balance] = await balancesIn(tx, actor.id, year, { id: code.id });
      if (balance) stopIf(objectionToAsking(year, asked, balance));
    }
    for (const { day } of days) {
      const objection = objectionToDay((await lockDay(tx, actor, day)).facts, locale);
      if (objection) stopIf(objectionAt("startsOn", objection.message));
    }

    const status = code.needsApproval ? "requested" : "approved";
    const request = await tx.timeOffRequest.create({
      data: {
        personId: actor.id,
        codeId: code.id,
        startsOn: columnOfDay(startsOn),
        endsOn: columnOfDay(endsOn),
        status,
        note,
        createdAt: now,
        days: { create: days.map((off) => ({ day: columnOfDay(off.day), minutes: off.minutes })) },
      },
      select: { id: true },
    });
    const { timeZone } = actor;
    if (status === "approved") {
      await putOnSheets(tx, actor, now, { ...request, personId: actor.id, codeId: code.id, timeZone, days });
    }
    const words = wordsOfRequest({ ...span, days }, locale);
    const today = dayAt(now, actor.desk.timeZone);
    for (const approver of await withDeputies(tx, approvers, actor.id, today)) {
      await tellAbout(tx, { actor, now }, approver, {
        sentence:
          status === "approved"
            ? `${actor.name} is off (${code.name}): ${words}`
            : `${actor.name} asks for ${code.name}: ${words}`,
        href: `/time-off/${request.id}`,
        details: note,
      });
    }
    return {
      value: { requestId: request.id, words: `${code.name}: ${words}`, status },
      about: { type: "timeOffRequest", id: request.id },
      change: { code: code.name, startsOn, endsOn, days: days.length, status },
    };
  },
});
