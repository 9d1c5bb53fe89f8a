import "server-only";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { lockBundle, refuseTakenBundleName, writeBundleItems } from "../bundle-records.ts";
import { bundleLine, editBundleInput, readBundleLines } from "../model/bundle.ts";

/** What is in a bundle is changed, or it is switched off; what was put on tickets with it stays. */
export const editBundle = command({
  name: "bundle.edit",
  input: editBundleInput,
  subject: ({ tx, actor, input }) => lockBundle(tx, actor, input.bundleId),
  run: async ({ tx, actor, input: { version, name, lines, state }, subject: bundle }) => {
    if (version !== bundle.version) {
      throw new Refused({
        kind: "conflict",
        message: "Somebody else changed this bundle while you did. Compare, then save again.",
        theirs: {
          name: bundle.name,
          lines: bundle.lines.join("\n"),
          state: bundle.isActive ? "on" : "off",
          version: String(bundle.version),
        },
      });
    }
    const read = readBundleLines(lines, actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    await refuseTakenBundleName(tx, name, bundle.id);
    await writeBundleItems(tx, bundle.id, read.value);
    const isActive = state === "on";
    await tx.bundle.update({
      where: { id: bundle.id },
      data: { name, isActive, version: { increment: 1 } },
      select: { id: true },
    });
    const now = read.value.map(({ quantity, code }) => bundleLine(quantity, code, actor.desk.locale)).join(", ");
    const before = bundle.lines.join(", ");
    return {
      value: { id: bundle.id, name },
      about: { type: "bundle", id: bundle.id },
      change: {
        ...(name === bundle.name ? {} : { name: { from: bundle.name, to: name } }),
        ...(now === before ? {} : { items: { from: before, to: now } }),
        ...(isActive === bundle.isActive ? {} : { isActive: { from: bundle.isActive, to: isActive } }),
      },
    };
  },
});
