import "server-only";
import { objectionAt, Refused, refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { approveesOf, approversAmong, handApproveesOver, keepAnAdministrator, queueForRights } from "../approval.ts";
import { deactivatePersonInput } from "../model/person.ts";
import { endSessions, lockPerson } from "../records.ts";

/** An administrator ends somebody's access; who they approved for goes to somebody else. */
export const deactivatePerson = command({
  name: "person.deactivate",
  input: deactivatePersonInput,
  subject: async ({ tx, actor, input }) => {
    await queueForRights(tx);
    return await lockPerson(tx, actor, input.id);
  },
  run: async ({ tx, actor, now, input, subject: person }) => {
    if (actor.id === person.id) refuse("rule", "Nobody deactivates themself. Ask another administrator.");
    if (!person.isActive) refuse("rule", `${person.name} is already inactive.`);
    if (person.securityLevel.systemKey === "systemAdministrator")
      await keepAnAdministrator(tx, person, "replacementId");
    const approvees = await approveesOf(tx, person.id);
    if (approvees.length > 0) {
      const names = [...new Set(approvees.map((line) => line.person.name))].join(", ");
      const { replacementId } = input;
      if (replacementId === null) {
        const message = `${person.name} approves for ${names}. Choose who does that from now on.`;
        throw new Refused(objectionAt("replacementId", message));
      }
      if (replacementId === person.id) stopIf(objectionAt("replacementId", "Choose somebody else."));
      for (const kind of new Set(approvees.map((line) => line.kind))) {
        await approversAmong(tx, [replacementId], kind, "replacementId");
      }
      await handApproveesOver(tx, person.id, replacementId);
    }
    await tx.person.update({
      where: { id: person.id },
      data: { isActive: false, version: { increment: 1 } },
      select: { id: true },
    });
    await endSessions(tx, person.id, now);
    await tx.oneTimeLink.deleteMany({ where: { personId: person.id } });
    return {
      value: { personId: person.id, name: person.name },
      about: { type: "person", id: person.id },
      change: { name: person.name, replacementId: input.replacementId },
    };
  },
});
