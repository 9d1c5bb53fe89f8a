import "server-only";
import { missing, objectionAt, Refused, stopIf } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import type { Tx } from "#server/db.ts";
import { objectionToWrittenCode, type WrittenCode } from "./model/code-input.ts";

/** A code, locked until the command ends. */
export async function lockCode(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM internal_time_code WHERE id = ${id}::uuid FOR UPDATE`;
  const code = await tx.internalTimeCode.findUnique({ where: { id } });
  if (!code) throw new Refused(missing);
  return code;
}

/** The columns of a code as it was written; refuses a name or a short form that another code has. */
export async function writtenCode(tx: Tx, input: WrittenCode, id?: string) {
  stopIf(objectionToWrittenCode(input));
  // Two that write the same name at once wait for each other here.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7255, 41)`;
  const others = id === undefined ? {} : { id: { not: id } };
  const { name, code, isRegular, isTimeOff, needsApproval, allowance, isActive } = input;
  if (await tx.internalTimeCode.count({ where: { ...others, name: inAnyCase(name) } })) {
    stopIf(objectionAt("name", `There is a code called ${name} already.`));
  }
  if (code !== null && (await tx.internalTimeCode.count({ where: { ...others, code } }))) {
    stopIf(objectionAt("code", `${code} stands for another code already.`));
  }
  return { name, code, isRegular, isTimeOff, needsApproval, yearlyAllowance: allowance, isActive };
}
