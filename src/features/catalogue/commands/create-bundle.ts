import "server-only";
import { Refused } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { refuseTakenBundleName, writeBundleItems } from "../bundle-records.ts";
import { createBundleInput, readBundleLines } from "../model/bundle.ts";

/** Several products are put together, to be put on tickets at once. */
export const createBundle = command({
  name: "bundle.create",
  input: createBundleInput,
  subject: async () => ({}),
  run: async ({ tx, actor, input: { name, lines } }) => {
    const read = readBundleLines(lines, actor.desk);
    if (!read.ok) throw new Refused(read.refusal);
    await refuseTakenBundleName(tx, name);
    const { id } = await tx.bundle.create({ data: { name }, select: { id: true } });
    await writeBundleItems(tx, id, read.value);
    return { value: { id, name }, about: { type: "bundle", id }, change: { name, items: read.value.length } };
  },
});
