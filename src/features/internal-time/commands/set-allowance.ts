import "server-only";
import { objectionAt, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockCode } from "../code-records.ts";
import { setAllowanceInput } from "../model/allowance.ts";

/** An administrator says what one person gets of a code in a year, where it is not what everybody gets. */
export const setAllowance = command({
  name: "allowance.set",
  input: setAllowanceInput,
  subject: async ({ tx, input }) => ({ code: await lockCode(tx, input.codeId) }),
  run: async ({ tx, input, subject: { code } }) => {
    const { personId, year, allowance, carried } = input;
    if (!code.isTimeOff)
      stopIf({ kind: "rule", message: `${code.name} is no time off, so nobody has an allowance of it.` });
    const person = await tx.person.findUnique({ where: { id: personId }, select: { name: true } });
    if (!person) stopIf(objectionAt("personId", "Choose whose allowance it is."));
    const of = { personId, codeId: code.id, year };
    const before = await tx.timeOffAllowance.findUnique({ where: { personId_codeId_year: of } });
    const figures = { minutes: allowance, carriedMinutes: carried };
    await tx.timeOffAllowance.upsert({
      where: { personId_codeId_year: of },
      create: { ...of, ...figures },
      update: { ...figures, version: { increment: 1 } },
      select: { year: true },
    });
    return {
      value: { codeId: code.id, name: code.name, personName: person?.name ?? "", year },
      about: { type: "internalTimeCode", id: code.id },
      change: { personId, year, from: before?.minutes ?? null, to: allowance, carried },
    };
  },
});
