import "server-only";
import { notify } from "#features/activity/records.ts";
import { columnOfDay, dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { approversAmong } from "../approval.ts";
import { enterAbsenceInput, objectionToAbsence, wordsOfAbsence } from "../model/absence.ts";

/** An approver, or an administrator for them, says who decides in their stead while they are away; it begins and ends by itself. */
export const enterAbsence = command({
  name: "absence.enter",
  input: enterAbsenceInput,
  subject: async ({ tx, input }) => {
    await tx.$executeRaw`SELECT 1 FROM person WHERE id = ${input.personId}::uuid FOR NO KEY UPDATE`;
    return { ownerId: input.personId };
  },
  run: async ({ tx, actor, now, input }) => {
    const { personId, deputyId, startsOn, endsOn } = input;
    const { locale, timeZone } = actor.desk;
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { name: true, isActive: true, approves: { distinct: ["kind"], select: { kind: true } } },
    });
    if (!person?.isActive) throw new Refused(objectionAt("personId", "Choose who is away."));
    if (person.approves.length === 0) {
      stopIf(objectionAt("personId", `${person.name} approves for nobody, so nobody need stand in.`));
    }
    for (const { kind } of person.approves) await approversAmong(tx, [deputyId], kind, "deputyId");
    const others = await tx.approverAbsence.findMany({
      where: { personId },
      orderBy: { startsOn: "asc" },
      select: { startsOn: true, endsOn: true, deputy: { select: { name: true } } },
    });
    const known = others.map((one) => ({
      startsOn: dayOfColumn(one.startsOn),
      endsOn: one.endsOn && dayOfColumn(one.endsOn),
      deputyName: one.deputy.name,
    }));
    stopIf(objectionToAbsence({ startsOn, endsOn }, known, dayAt(now, timeZone), locale));

    const absence = await tx.approverAbsence.create({
      data: { personId, deputyId, startsOn: columnOfDay(startsOn), endsOn: endsOn && columnOfDay(endsOn) },
      select: { id: true, deputy: { select: { name: true } } },
    });
    const words = wordsOfAbsence({ startsOn, endsOn }, locale);
    if (deputyId !== actor.id) {
      await notify(tx, deputyId, `You decide for ${person.name} ${words}`, "/approvals", now);
    }
    if (personId !== actor.id) {
      await notify(tx, personId, `${absence.deputy.name} decides for you ${words}`, "/approvals/away", now);
    }
    return {
      value: { person: person.name, deputy: absence.deputy.name, words },
      about: { type: "absence", id: absence.id },
      change: { person: person.name, deputy: absence.deputy.name, startsOn, endsOn },
    };
  },
});
