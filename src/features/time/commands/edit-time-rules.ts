import "server-only";
import { refuse, refuseStale } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { changesOfRules, editTimeRulesInput, timeRulesOf } from "../model/time-rules.ts";

/** The administrator changes what is asked of time; it holds for entries that are saved after it. */
export const editTimeRules = command({
  name: "timeRules.edit",
  input: editTimeRulesInput,
  subject: async ({ tx, actor }) => {
    await tx.$executeRaw`SELECT 1 FROM organization WHERE id = ${actor.desk.organizationId}::uuid FOR UPDATE`;
    return await tx.organization.findUniqueOrThrow({ where: { id: actor.desk.organizationId } });
  },
  run: async ({ tx, input, subject: organization }) => {
    const { version, ...typed } = input;
    refuseStale({ name: "the settings", version: organization.version }, version);
    const { timeRoundingMinutes, ...time } = organization;
    const change = changesOfRules(timeRulesOf({ timeRoundingMinutes, time }), typed);
    if (Object.keys(change).length === 0) refuse("rule", "Nothing was changed, so nothing was saved.");
    await tx.organization.update({
      where: { id: organization.id },
      data: { ...typed, version: { increment: 1 } },
      select: { id: true },
    });
    return { value: {}, about: { type: "organization", id: organization.id }, change };
  },
});
