/** One stroke of a pen: points on a grid 1000 wide and 300 high. */
export type Stroke = readonly (readonly [x: number, y: number])[];

/** The size of the field that is signed in. */
export const field = { width: 1000, height: 300 } as const;

const isPoint = (point: unknown): point is [number, number] =>
  Array.isArray(point) && point.length === 2 && point.every((number) => Number.isFinite(number));

/** Strokes as they were stored, or none where the text holds something else. */
export function strokesFrom(json: string): Stroke[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((stroke) => Array.isArray(stroke) && stroke.every(isPoint)) ? value : [];
  } catch {
    return [];
  }
}

/** The line that a pen drew, smoothed through the middles of its points. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return "";
  if (rest.length === 0) return `M${first[0]} ${first[1]}h0.1`;
  let path = `M${first[0]} ${first[1]}`;
  rest.forEach(([x, y], index) => {
    const next = rest[index + 1];
    path += next ? `Q${x} ${y} ${(x + next[0]) / 2} ${(y + next[1]) / 2}` : `L${x} ${y}`;
  });
  return path;
}
