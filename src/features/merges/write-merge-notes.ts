import "server-only";
import type { Tx } from "#server/db.ts";
import { type MovingParts, movingInWords } from "./model/merge.ts";

interface Merged {
  readonly source: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly description: string;
  };
  readonly destination: { readonly id: string; readonly number: string; readonly title: string };
  readonly moving: MovingParts;
  readonly by: string;
  readonly now: Date;
}

/** Writes what happened on both tickets, and brings the description along: locked, for colleagues only. */
export async function writeMergeNotes(tx: Tx, { source, destination, moving, by, now }: Merged): Promise<void> {
  const types = await tx.noteType.findMany({
    where: { name: { in: ["Merged", "Absorbed"] } },
    select: { id: true, name: true },
  });
  const typeNamed = (name: string) => types.find((type) => type.name === name)?.id ?? null;
  const moved = movingInWords(moving);
  const along = moved === "" ? "Nothing but its description came along." : `Along came: ${moved}.`;
  const locked = { visibility: "internal", isLocked: true, authorId: null, createdAt: now } as const;
  await tx.ticketNote.createMany({
    data: [
      {
        ...locked,
        ticketId: source.id,
        noteTypeId: typeNamed("Merged"),
        title: `Merged into ${destination.number}`,
        body: `${by} merged ${source.number} into ${destination.number}: ${destination.title}. Everything that stood here is there now.`,
      },
      {
        ...locked,
        ticketId: destination.id,
        noteTypeId: typeNamed("Absorbed"),
        title: `Absorbed ${source.number}`,
        body: `${by} merged ${source.number} into ${destination.number}: ${source.title}. ${along}`,
      },
      {
        ...locked,
        ticketId: destination.id,
        noteTypeId: typeNamed("Absorbed"),
        title: source.number,
        body: source.description.trim() === "" ? source.title : source.description,
      },
    ],
  });
}
