import "server-only";
import { command } from "#server/command.ts";
import { shareViewInput } from "../model/saved-view.ts";
import { lockView } from "../view-records.ts";

/** A view is shown to everybody, or only to its owner again. */
export const shareView = command({
  name: "view.share",
  input: shareViewInput,
  subject: ({ tx, actor, input }) => lockView(tx, actor, input.viewId),
  run: async ({ tx, input: { isShared }, subject: view }) => {
    await tx.ticketView.update({
      where: { id: view.id },
      data: { isShared, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { name: view.name, isShared },
      about: { type: "view", id: view.id },
      change: { name: view.name, isShared },
    };
  },
});
