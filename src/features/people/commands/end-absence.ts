import "server-only";
import { visible } from "#access/visibility.ts";
import { addDaysTo, columnOfDay, dayAt, dayOfColumn } from "#kernel/calendar.ts";
import { missing, Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { endAbsenceInput } from "../model/absence.ts";

/** An approver is back, or does not go: the deputy decides no more from now on, and what they decided stays. */
export const endAbsence = command({
  name: "absence.end",
  input: endAbsenceInput,
  subject: async ({ tx, actor, input }) => {
    await tx.$executeRaw`SELECT 1 FROM approver_absence WHERE id = ${input.absenceId}::uuid FOR UPDATE`;
    const absence = await tx.approverAbsence.findFirst({
      where: { AND: [{ id: input.absenceId }, visible.absences(actor)] },
      include: { person: { select: { name: true } }, deputy: { select: { name: true } } },
    });
    if (!absence) throw new Refused(missing);
    return { ...absence, ownerId: absence.personId };
  },
  run: async ({ tx, actor, now, input, subject: absence }) => {
    const today = dayAt(now, actor.desk.timeZone);
    const names = { person: absence.person.name, deputy: absence.deputy.name };
    if (absence.version !== input.version)
      refuse("conflict", "This absence changed since you opened it. Reload the page.");
    if (absence.endsOn && dayOfColumn(absence.endsOn) < today) refuse("rule", "This absence is over already.");
    const where = { id: absence.id };
    if (dayOfColumn(absence.startsOn) >= today) {
      await tx.approverAbsence.delete({ where, select: { id: true } });
    } else {
      const endsOn = columnOfDay(addDaysTo(today, -1));
      await tx.approverAbsence.update({ where, data: { endsOn, version: { increment: 1 } }, select: { id: true } });
    }
    return { value: names, about: { type: "absence", id: absence.id }, change: names };
  },
});
