import "server-only";
import type { PictureFormat } from "#kernel/file-content.ts";
import type { Redrawn, SentPicture, Unreadable } from "#server/draw-picture.ts";
import { BeyondLimits, quarantine } from "#server/quarantine.ts";

const draw = quarantine<SentPicture, Redrawn | Unreadable>("draw-picture");

/** Draws a picture anew, upright and without its metadata; in quarantine, one at a time, because a large one takes much memory. */
export async function redrawn(
  bytes: Uint8Array,
  format: PictureFormat,
  longest?: number,
): Promise<Redrawn | Unreadable> {
  try {
    return await draw({ bytes, format, ...(longest === undefined ? {} : { longest }) });
  } catch (error) {
    if (error instanceof BeyondLimits) return "too demanding";
    throw error;
  }
}
