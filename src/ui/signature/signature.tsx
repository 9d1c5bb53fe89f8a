import { field, pathOf, type Stroke } from "./strokes.ts";

/** A stored signature, drawn. */
export function Signature({ strokes, label }: { strokes: readonly Stroke[]; label: string }) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${field.width} ${field.height}`} className="w-full max-w-sm">
      <path
        d={strokes.map(pathOf).join("")}
        fill="none"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-ink"
      />
    </svg>
  );
}
