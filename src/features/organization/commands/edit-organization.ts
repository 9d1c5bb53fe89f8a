import "server-only";
import { Refused, refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { editOrganizationInput } from "../model/settings.ts";
import { timeOnCompletedWords } from "../model/time-on-completed.ts";

/** The administrator changes a habit of the organization; it holds from the next thing anybody does. */
export const editOrganization = command({
  name: "organization.edit",
  input: editOrganizationInput,
  subject: async ({ tx, actor }) => {
    await tx.$executeRaw`SELECT 1 FROM organization WHERE id = ${actor.desk.organizationId}::uuid FOR UPDATE`;
    return await tx.organization.findUniqueOrThrow({
      where: { id: actor.desk.organizationId },
      select: { id: true, timeOnCompleted: true, version: true },
    });
  },
  run: async ({ tx, input, subject: organization }) => {
    const before = timeOnCompletedWords[organization.timeOnCompleted].label;
    if (input.version !== organization.version) {
      throw new Refused({
        kind: "conflict",
        message: `This was changed meanwhile: time on completed tickets is “${before}” now. Save again to keep yours.`,
        theirs: { version: String(organization.version) },
      });
    }
    if (input.timeOnCompleted === organization.timeOnCompleted) {
      refuse("rule", "Nothing was changed, so nothing was saved.");
    }
    await tx.organization.update({
      where: { id: organization.id },
      data: { timeOnCompleted: input.timeOnCompleted, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: {},
      about: { type: "organization", id: organization.id },
      change: { timeOnCompleted: { from: before, to: timeOnCompletedWords[input.timeOnCompleted].label } },
    };
  },
});
