import "server-only";
import { refuse, refuseStale } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editWorkTypeInput, type WorkTypeColumns } from "../model/work-type-input.ts";
import { checkedWorkType, lockWorkType } from "../work-type-records.ts";

/** The administrator changes a kind of work; entries that are written down stay as they are. */
export const editWorkType = command({
  name: "workType.edit",
  input: editWorkTypeInput,
  subject: async ({ tx, input }) => ({ before: await lockWorkType(tx, input.workTypeId) }),
  run: async ({ tx, actor, input, subject: { before } }) => {
    const { workTypeId: id, version, ...typed } = input;
    refuseStale(before, version);
    const columns = await checkedWorkType(tx, typed, actor.desk.locale, before);
    const change = changesOf(before, columns);
    if (Object.keys(change).length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
    await tx.workType.update({ where: { id }, data: { ...columns, version: { increment: 1 } }, select: { id: true } });
    return { value: { id }, about: { type: "workType", id }, change: { workType: before.name, ...change } };
  },
});

function changesOf(before: WorkTypeColumns, after: WorkTypeColumns) {
  const changes: Record<string, { from: string; to: string }> = {};
  const note = (name: string, from: unknown, to: unknown) => {
    if (from !== to) changes[name] = { from: String(from ?? ""), to: String(to ?? "") };
  };
  note("name", before.name, after.name);
  note("code", before.code, after.code);
  note("billable", before.isBillable, after.isBillable);
  note("shown on invoices", before.showOnInvoice, after.showOnInvoice);
  note("least", before.minimumMinutes, after.minimumMinutes);
  note("most", before.maximumMinutes, after.maximumMinutes);
  note("rate", before.rateModifier, after.rateModifier);
  note("rate's value", before.rateValue, after.rateValue);
  note("after hours", before.afterHoursId, after.afterHoursId);
  note("default", before.isDefault, after.isDefault);
  note("active", before.isActive, after.isActive);
  return changes;
}
