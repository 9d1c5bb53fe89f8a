import "server-only";
import { missing, objectionAt, Refused, refuse } from "#kernel/refusal.ts";
import { inAnyCase } from "#kernel/search.ts";
import type { Tx } from "#server/db.ts";
import { readWorkType, type TypedWorkType, type WorkTypeColumns } from "./model/work-type-input.ts";

/** The work types, locked until the command ends: changes of them wait for each other, so that one default stays. */
export async function lockWorkTypes(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('workType', 0))`;
}

/** A work type as it is, locked with all others; refuses as missing when there is none. */
export async function lockWorkType(tx: Tx, id: string) {
  await lockWorkTypes(tx);
  const found = await tx.workType.findUnique({ where: { id } });
  if (!found) throw new Refused(missing);
  return found;
}

/** What was typed about a work type as its columns, after the rules that look at the others had their say. */
export async function checkedWorkType(
  tx: Tx,
  typed: TypedWorkType,
  locale: string,
  before?: { readonly id: string; readonly isDefault: boolean },
): Promise<WorkTypeColumns> {
  const read = readWorkType(typed, locale);
  if (!read.ok) throw new Refused(read.refusal);
  const { name, code, afterHoursId, isDefault } = read.value;
  const others = { NOT: { id: before?.id ?? nobody } };
  if ((await tx.workType.count({ where: { name: inAnyCase(name), ...others } })) > 0) {
    throw new Refused(objectionAt("name", "This name is taken. Choose another one."));
  }
  if (code && (await tx.workType.count({ where: { code, ...others } })) > 0) {
    throw new Refused(objectionAt("code", "This code is taken. Choose another one."));
  }
  if (afterHoursId) {
    const after = await tx.workType.findUnique({ where: { id: afterHoursId }, select: { id: true, isActive: true } });
    if (!after?.isActive || after.id === before?.id) {
      refuse("rule", "Choose another active work type.", { afterHoursId: "Choose another active work type." });
    }
  }
  if (before?.isDefault && !isDefault) {
    throw new Refused(objectionAt("isDefault", "This is the default: make another work type the default instead."));
  }
  if (isDefault) {
    await tx.workType.updateMany({ where: { isDefault: true, ...others }, data: { isDefault: false } });
  }
  return read.value;
}

const nobody = "00000000-0000-0000-0000-000000000000";
