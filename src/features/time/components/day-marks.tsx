import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import type { MeasuredBlock } from "../model/day-block.ts";
import { clockOfMinute, type Stretch } from "../model/day-plan.ts";

interface Placed {
  readonly y: number;
  readonly height: number;
}

const inWords = ({ start, end }: Stretch) => `${clockOfMinute(start)}–${clockOfMinute(end)}`;

/** Time of a day in which nothing is written; a link that begins an entry for it. */
export function Gap({ gap, y, height, href }: Placed & { gap: Stretch; href: string | null }) {
  const words = `${formatDuration(minutes(gap.end - gap.start))} without time`;
  const face = (
    <>
      <line x1="2" x2="2" y1={y + 2} y2={y + height - 2} strokeDasharray="2 3" className="stroke-amber" />
      {height >= 16 && (
        <text
          x="10"
          y={y + height / 2 + 4}
          className={href ? "fill-amber-ink group-hover:underline group-focus-visible:underline" : "fill-muted"}
        >
          {words}
          {href ? ` · add ${inWords(gap)}` : ""}
        </text>
      )}
    </>
  );
  if (!href) return <g>{face}</g>;
  return (
    <a href={href} data-stay="" className="group" aria-label={`${words}: add ${inWords(gap)}`}>
      {face}
    </a>
  );
}

/** Work that is being measured, up to now. */
export function Measured({ measured, y, height }: Placed & { measured: MeasuredBlock }) {
  const since = clockOfMinute(measured.start);
  return (
    <a
      href={measured.href}
      data-fixed
      aria-label={`The timer runs on ${measured.number} since ${since}`}
      className="group outline-none"
    >
      <svg x="0" y={y} width="100%" height={Math.max(6, height)}>
        <title>{`The timer runs on ${measured.number} since ${since}`}</title>
        <rect
          x="1"
          y="1"
          width="98.5%"
          height={Math.max(4, height - 2)}
          rx="4"
          strokeDasharray="4 3"
          className="fill-green-soft stroke-green group-focus-visible:stroke-2"
        />
        {height >= 14 && (
          <text x="10" y="14" className="fill-green-ink font-medium tabular">
            {measured.number} · measured since {since}
          </text>
        )}
      </svg>
    </a>
  );
}

/** Time that is being drawn or added. */
export function Ghost({ stretch, y, height }: Placed & { stretch: Stretch }) {
  return (
    <svg aria-hidden="true" x="0" y={y} width="100%" height={Math.max(18, height)} pointerEvents="none">
      <rect
        x="1"
        y="1"
        width="98.5%"
        height={Math.max(4, height - 2)}
        rx="4"
        strokeDasharray="4 3"
        className="fill-accent/15 stroke-accent"
      />
      <text x="10" y="14" className="fill-accent-ink font-medium tabular">
        {inWords(stretch)} · {formatDuration(minutes(stretch.end - stretch.start))}
      </text>
    </svg>
  );
}
