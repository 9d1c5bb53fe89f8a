import "server-only";
import { refuse } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { saveViewInput } from "../model/saved-view.ts";
import { lockView, refuseTakenName } from "../view-records.ts";

const mostViews = 50;

/** A list is kept under a name, or a kept one is changed to what is shown now. */
export const saveView = command({
  name: "view.save",
  input: saveViewInput,
  subject: async ({ tx, actor, input }) =>
    input.viewId ? await lockView(tx, actor, input.viewId) : { ownerId: actor.id, id: undefined },
  run: async ({ tx, actor, now, input: { name, query, isShared }, subject }) => {
    await refuseTakenName(tx, actor, name, subject.id);
    const data = { name, isShared, ...query };
    if (!subject.id && (await tx.ticketView.count({ where: { ownerId: actor.id } })) >= mostViews) {
      refuse("rule", `Nobody has more than ${mostViews} views. Remove one first.`);
    }
    const view = subject.id
      ? await tx.ticketView.update({
          where: { id: subject.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.ticketView.create({ data: { ...data, ownerId: actor.id, createdAt: now }, select: { id: true } });
    return {
      value: { viewId: view.id, address: query.address },
      about: { type: "view", id: view.id },
      change: { name, list: query.address, isShared },
    };
  },
});
