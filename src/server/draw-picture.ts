import "server-only";
import type { PictureFormat } from "#kernel/file-content.ts";
import { fileLimits } from "#kernel/file-limits.ts";

/** A picture as it came in. */
export interface SentPicture {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  /** Pixels of its longer side at most; a larger one is shrunk. */
  readonly longest?: number;
}

/** A picture drawn anew: nothing of the sender's file but what can be seen is in it. */
export interface Redrawn {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  /** The same in little, as WebP. */
  readonly small: Buffer;
}

/** Why a picture cannot be drawn. */
export type Unreadable = "damaged" | "too many pixels" | "too demanding";

type Sharp = typeof import("sharp").default;
let decoder: Promise<Sharp> | undefined;

// Decoders are where pictures attack: all are locked, and the three that are needed are opened.
async function openDecoder(): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
  });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

const within = { fit: "inside", withoutEnlargement: true } as const;

/** Draws a picture anew, upright and without its metadata. Only to be run in quarantine: #server/pictures.ts does. */
export async function drawPicture({ bytes, format, longest }: SentPicture): Promise<Redrawn | Unreadable> {
  decoder ??= openDecoder();
  const sharp = await decoder;
  try {
    const upright = sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: "error" }).autoOrient();
    const fitting = longest === undefined ? upright : upright.resize(longest, longest, within);
    // What shines through stands on white where its kind knows no such thing.
    const seen = format === "jpeg" ? fitting.flatten({ background: "#ffffff" }) : fitting;
    const { data, info } = await seen
      .toFormat(format, format === "png" ? {} : { quality: 85 })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(data).resize(480, 320, within).webp({ quality: 75 }).toBuffer();
    return { bytes: data, width: info.width, height: info.height, small };
  } catch (error) {
    return error instanceof Error && /pixel limit/i.test(error.message) ? "too many pixels" : "damaged";
  }
}
