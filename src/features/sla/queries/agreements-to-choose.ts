import "server-only";
import { cache } from "react";
import { db } from "#server/db.ts";

/** The agreements that a ticket can be given, by name: a list that everybody picks from who may choose. */
export const agreementsToChoose = cache(async (): Promise<{ value: string; label: string }[]> => {
  const rows = await db.serviceLevelAgreement.findMany({
    where: { isActive: true },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ value: id, label: name }));
});
