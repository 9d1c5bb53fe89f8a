import { z } from "zod";

/** The grid on which a signature is drawn: 1000 wide, 300 high. */
export const signatureWidth = 1000;
/** How high the grid of a signature is. */
export const signatureHeight = 300;
const mostStrokes = 300;
const mostPoints = 12_000;

const clamped = (most: number) =>
  z
    .number()
    .min(-10_000)
    .max(10_000)
    .transform((value) => Math.round(Math.min(Math.max(value, 0), most)));
// A finger may run over the edge: what lies outside is drawn on it.
const point = z.tuple([clamped(signatureWidth), clamped(signatureHeight)]);
const strokeList = z.array(z.array(point).min(1).max(mostPoints)).max(mostStrokes);

/** The lines of a signature, each a row of points on the grid. */
export type Strokes = z.infer<typeof strokeList>;

/** Reads a signature as the pad posts it; undefined when it is none. Nothing drawn is an empty list. */
export function readStrokes(text: string): Strokes | undefined {
  if (text.trim() === "") return [];
  try {
    const parsed = strokeList.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    const points = parsed.data.reduce((sum, stroke) => sum + stroke.length, 0);
    return points <= mostPoints ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether something was drawn that could be a signature: more than a touch by mistake. */
export function isDrawn(strokes: Strokes): boolean {
  return strokes.some((stroke) => {
    const [first] = stroke;
    return first !== undefined && stroke.some(([x, y]) => Math.abs(x - first[0]) + Math.abs(y - first[1]) >= 10);
  });
}
