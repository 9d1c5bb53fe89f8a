import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { typedDecimal } from "#kernel/money.ts";
import { Refused, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { keepers } from "../keepers.ts";
import { editListValueInput, objectionToName, objectionToStage } from "../model/list-value.ts";
import { written } from "../priced-value.ts";
import { lockValue, writeValue } from "../records.ts";
import type { StoredValue } from "../stored-value.ts";
import { refuseStrangers } from "../strangers.ts";

/** An administrator corrects a value of a list: its name, its colour, what it means. */
export const editListValue = command({
  name: "list.editValue",
  input: editListValueInput,
  subject: ({ tx, input }) => lockValue(tx, input),
  run: async ({ tx, actor, input: { id, version, ...typed }, subject: { value, rows } }) => {
    if (version !== value.version) throw new Refused(conflict(value, actor));
    stopIf(objectionToName(typed, rows, typed.list, id));
    if (typed.list === "statuses") {
      stopIf(objectionToStage(value, typed.stage, await keepers[typed.list].isUsed(tx, id)));
    }
    if (typed.list === "sub-issue-types" && typed.issueTypeId !== value.parentId) {
      stopIf(objectionToMoving(value, await keepers[typed.list].isUsed(tx, id)));
    }
    await refuseStrangers(tx, typed);
    const asWritten = written(typed, actor);
    await writeValue(tx, { id }, asWritten);
    const { list, ...after } = asWritten;
    const before: Readonly<Record<string, unknown>> = { ...value, issueTypeId: value.parentId };
    return {
      value: { list, id, name: typed.name },
      about: { type: "listValue", id },
      change: {
        list,
        ...Object.fromEntries(
          Object.entries(after)
            // What it costs is nobody's to read who may only read the record.
            .filter(([field, now]) => field !== "unitCost" && before[field] !== now)
            .map(([field, now]) => [field, { from: String(before[field] ?? ""), to: String(now ?? "") }]),
        ),
      },
    };
  },
});

/** What the record holds now, as the form asks for it; its cost only for those who may see it. */
function conflict(value: StoredValue, actor: Actor) {
  const { version, name, tone, stage, slaEvent, visibility, nickname, number } = value;
  const { locale, currencyDecimals } = actor.desk;
  const price = (of: number | null | undefined) =>
    of === null ? "" : of === undefined ? undefined : typedDecimal(of, 4, Math.min(currencyDecimals, 4), locale);
  const known = {
    ...{ name, tone, stage, slaEvent, visibility, nickname, number },
    issueTypeId: value.parentId,
    leadId: value.leadId === null ? "" : value.leadId,
    taxCategoryId: value.taxCategoryId === null ? "" : value.taxCategoryId,
    rate: value.rate === undefined ? undefined : typedDecimal(value.rate, 3, 0, "en-US"),
    unitPrice: price(value.unitPrice),
    unitCost: can(actor, "material.seeCost", {}) ? price(value.unitCost) : undefined,
  };
  return {
    kind: "conflict",
    message: `Somebody else changed ${name} in the meantime. Compare, then save again.`,
    theirs: {
      ...Object.fromEntries(Object.entries(known).flatMap(([field, now]) => (now === undefined ? [] : [[field, now]]))),
      version: String(version),
    },
  } as const;
}

function objectionToMoving(value: StoredValue, used: boolean) {
  const message = `Tickets use ${value.name} under its issue type, so it stays there. Add one under the other type instead.`;
  return used ? ({ kind: "rule", message, fields: { issueTypeId: message } } as const) : undefined;
}
