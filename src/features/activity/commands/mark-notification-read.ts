import "server-only";
import { z } from "zod";
import { visible } from "#access/visibility.ts";
import { missing, Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";

/** Somebody has read one notice, or all of them. */
export const markNotificationRead = command({
  name: "notification.markRead",
  input: z.strictObject({ id: z.union([z.uuid(), z.literal("all")]) }),
  subject: async ({ actor }) => ({ ownerId: actor.id }),
  run: async ({ tx, actor, now, input }) => {
    const { count } = await tx.notification.updateMany({
      where: { AND: [visible.notifications(actor), { readAt: null }, input.id === "all" ? {} : { id: input.id }] },
      data: { readAt: now },
    });
    if (count === 0 && input.id !== "all" && !(await isMine(input.id))) throw new Refused(missing);
    return { value: { count }, about: { type: "person", id: actor.id }, change: { count } };

    async function isMine(id: string): Promise<boolean> {
      return (await tx.notification.count({ where: { AND: [{ id }, visible.notifications(actor)] } })) > 0;
    }
  },
});
