import "server-only";
import { command } from "#server/command.ts";
import { removeViewInput } from "../model/saved-view.ts";
import { lockView } from "../view-records.ts";

/** A view is not wanted any more; its tickets stay as they are. */
export const removeView = command({
  name: "view.remove",
  input: removeViewInput,
  subject: ({ tx, actor, input }) => lockView(tx, actor, input.viewId),
  run: async ({ tx, subject: view }) => {
    await tx.ticketView.delete({ where: { id: view.id }, select: { id: true } });
    return {
      value: { name: view.name },
      about: { type: "view", id: view.id },
      change: { name: view.name, list: view.address },
    };
  },
});
