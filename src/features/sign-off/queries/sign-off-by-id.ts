import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { db } from "#server/db.ts";
import {
  type CoverState,
  coverState,
  linesOf,
  partOf,
  type SignOffDocument,
  type WorkShown,
} from "../model/document.ts";
import { readStrokes, type Strokes } from "../model/signature.ts";
import { readDocument } from "../model/stored-document.ts";
import { hashesOf, hashOf, signedHashes, workOnTicket } from "../records.ts";

/** A sign-off as it was given, and what became of what it covers. */
export interface SignOffView {
  readonly id: string;
  readonly ticket: { readonly id: string; readonly number: string; readonly title: string };
  readonly signerName: string;
  readonly signedAt: Date;
  readonly timeZone: string;
  readonly takenByName: string;
  readonly document: SignOffDocument;
  readonly documentHash: string;
  /** Whether the stored document still has the hash it was signed under. */
  readonly isIntact: boolean;
  readonly strokes: Strokes;
  readonly states: ReadonlyMap<string, CoverState>;
  /** What is on the ticket and was never signed. */
  readonly notCovered: WorkShown;
}

/** One sign-off, as far as the actor may see it. */
export const signOffById = cache(async (actor: Actor, id: string): Promise<SignOffView | undefined> => {
  const row = await db.signOff.findFirst({
    where: { AND: [{ id }, visible.signOffs(actor)] },
    select: {
      id: true,
      signerName: true,
      signedAt: true,
      timeZone: true,
      document: true,
      documentHash: true,
      strokes: true,
      takenBy: { select: { name: true } },
      ticket: { select: { id: true, number: true, title: true } },
      lines: { select: { recordId: true, hash: true } },
    },
  });
  if (!row) return undefined;
  const work = await workOnTicket(db, row.ticket.id);
  const now = hashesOf(work);
  const signed = await signedHashes(db, row.ticket.id);
  const { takenBy, lines, strokes, ...plain } = row;
  const document = readDocument(row.document);
  const uncovered = partOf(work, (recordId) => !signed.has(recordId));
  return {
    ...plain,
    takenByName: takenBy.name,
    document,
    isIntact: hashOf(row.document) === row.documentHash && lines.length === linesOf(document).length,
    strokes: readStrokes(JSON.stringify(strokes)) ?? [],
    states: new Map(lines.map(({ recordId, hash }) => [recordId, coverState(hash, now.get(recordId))])),
    notCovered: { ...uncovered, expenses: uncovered.expenses.filter((expense) => expense.isBillable) },
  };
});
