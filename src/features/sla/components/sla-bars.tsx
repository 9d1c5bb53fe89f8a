import { classes } from "#ui/classes.ts";
import type { Mark, SlaView } from "../model/sla-view.ts";

const width = 256;
const fills: Record<Mark["state"], string> = {
  met: "fill-green",
  done: "fill-neutral",
  missed: "fill-red",
  over: "fill-red",
  ahead: "fill-ink",
};

/** Two parallel bars, what was promised above what happened; marks where promises fall, hatched where the clock stood still. */
export function SlaBars({ view, label }: { view: SlaView; label: string }) {
  const x = (minutes: number) => Math.round((minutes / view.whole) * width * 10) / 10;
  const isLate = view.promises.some(({ state }) => state === "missed" || state === "over");
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} 34`} className="w-full max-w-96 overflow-visible">
      <defs>
        <pattern id="sla-pause" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" className="fill-raised" />
          <rect width="1.5" height="4" className="fill-neutral" />
        </pattern>
      </defs>
      <Row y={4} length={x(view.target)} className="fill-line-strong" />
      {view.targetMarks.map((mark) => (
        <MarkAt key={mark.milestone} x={x(mark.place)} y={4} className="fill-muted" />
      ))}
      <Row y={20} length={x(view.actual)} className={isLate ? "fill-red" : "fill-accent"} />
      {view.pauses.map(({ from, to }) => (
        <rect key={from} x={x(from)} y="20" width={Math.max(0, x(to) - x(from))} height="8" fill="url(#sla-pause)" />
      ))}
      {view.actualMarks.map((mark) => (
        <MarkAt key={mark.milestone} x={x(mark.place)} y={20} className={fills[mark.state]} />
      ))}
    </svg>
  );
}

function Row({ y, length, className }: { y: number; length: number; className: string }) {
  return (
    <>
      <rect y={y} width={width} height="8" rx="2" className="fill-sunken" />
      <rect y={y} width={length} height="8" rx="2" className={className} />
    </>
  );
}

function MarkAt({ x, y, className }: { x: number; y: number; className: string }) {
  return (
    <rect
      x={Math.min(Math.max(x - 1.5, 0), width - 3)}
      y={y - 4}
      width="3"
      height="16"
      rx="1"
      className={classes("stroke-canvas", className)}
    />
  );
}
