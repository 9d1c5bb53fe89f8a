import "server-only";
import { command } from "#server/command.ts";
import { renameViewInput } from "../model/saved-view.ts";
import { lockView, refuseTakenName } from "../view-records.ts";

/** A view gets another name. */
export const renameView = command({
  name: "view.rename",
  input: renameViewInput,
  subject: ({ tx, actor, input }) => lockView(tx, actor, input.viewId),
  run: async ({ tx, actor, input: { name }, subject: view }) => {
    await refuseTakenName(tx, actor, name, view.id);
    await tx.ticketView.update({
      where: { id: view.id },
      data: { name, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      value: { name },
      about: { type: "view", id: view.id },
      change: { name: { from: view.name, to: name } },
    };
  },
});
