import type { KeyboardEvent } from "react";
import { classes } from "#ui/classes.ts";
import type { DayBlock } from "../model/day-block.ts";
import { clockOfMinute } from "../model/day-plan.ts";

const grip = 40;

/** One entry of a day as it is drawn: a link, with edges and a handle to drag where it may be moved. */
export function BlockFace({
  block,
  isLive,
  words,
  box,
  onKey,
  onLeave,
}: {
  block: DayBlock;
  /** It is on its way. */
  isLive: boolean;
  /** What it will be, while it is on its way. */
  words: string | undefined;
  /** Across in hundredths, down in pixels. */
  box: { readonly x: number; readonly width: number; readonly y: number; readonly height: number };
  onKey: (event: KeyboardEvent) => void;
  onLeave: () => void;
}) {
  const { number, title, note, figures, fixed, isBillable, start, end } = block;
  const remark = [block.remark, fixed].filter(Boolean).join(" · ");
  const isMovable = block.sent !== null;
  const height = Math.max(6, box.height - 1);
  const name = number || title;
  const more = [number ? title : "", note].filter(Boolean).join(" · ");
  const says = words ?? figures;
  return (
    <a
      href={block.href}
      data-entry={block.id}
      data-version={block.sent?.version}
      aria-label={`${[number, title, note].filter(Boolean).join(", ")}, ${clockOfMinute(start)} to ${clockOfMinute(end)}, ${figures}${remark ? `, ${remark}` : ""}`}
      aria-describedby={isMovable ? "day-keys" : undefined}
      onKeyDown={onKey}
      onBlur={onLeave}
      className="group outline-none"
    >
      <svg
        x={`${box.x}%`}
        y={box.y}
        width={`${box.width}%`}
        height={height + 1}
        className={classes(isLive && "opacity-90")}
      >
        <title>{[number, title, note, figures, remark].filter(Boolean).join(" · ")}</title>
        <rect
          x="1"
          y="1"
          width="98.5%"
          height={Math.max(4, height - 1)}
          rx="4"
          strokeWidth="1"
          className={classes(
            isBillable ? "fill-accent-soft stroke-accent-line" : "fill-neutral-soft stroke-line-strong",
            isMovable && "cursor-grab",
            fixed && "cursor-not-allowed",
            isLive && "stroke-accent",
            "group-hover:stroke-accent group-focus-visible:stroke-2 group-focus-visible:stroke-accent",
          )}
        />
        <rect
          x="1"
          y="1"
          width="3"
          height={Math.max(4, height - 1)}
          className={isBillable ? "fill-accent" : "fill-neutral"}
        />
        <g pointerEvents="none">
          {height >= 13 && (
            <text x="10" y={height < 22 ? height / 2 + 4 : 15} className="fill-ink tabular">
              <tspan className="font-medium">{name}</tspan>
              <tspan dx="6" className={isLive ? "fill-accent-ink font-medium" : "fill-muted"}>
                {says}
              </tspan>
              {height < 34 && (
                <tspan dx="6" className="fill-ink">
                  {more}
                </tspan>
              )}
            </text>
          )}
          {height >= 34 && (
            <text x="10" y="30" className="fill-ink">
              {more}
            </text>
          )}
          {height >= 50 && remark && (
            <text x="10" y="45" className="fill-amber-ink">
              {remark}
            </text>
          )}
        </g>
        {isMovable && (
          <>
            <rect
              data-edge="start"
              width="100%"
              height={Math.min(6, height / 3)}
              className="cursor-ns-resize fill-transparent"
            />
            <rect
              data-edge="end"
              y={height - Math.min(6, height / 3)}
              width="100%"
              height={Math.min(7, height / 3 + 1)}
              className="cursor-ns-resize fill-transparent"
            />
            <svg
              aria-hidden="true"
              data-grip
              x="100%"
              width={grip}
              height={height}
              overflow="visible"
              className="hidden touch-none touch:block"
            >
              <rect x={-grip} width={grip} height={height} className="fill-transparent" />
              <Dots y={height / 2} />
            </svg>
            {height >= 40 && (
              <svg
                aria-hidden="true"
                data-grip
                data-edge="end"
                x="50%"
                y={height - 16}
                overflow="visible"
                className="hidden touch-none touch:block"
              >
                <rect x="-40" width="80" height="16" className="fill-transparent" />
                <rect x="-14" y="9" width="28" height="3" rx="1.5" className="fill-line-strong" />
              </svg>
            )}
          </>
        )}
      </svg>
    </a>
  );
}

function Dots({ y }: { y: number }) {
  return [-6, 0, 6].flatMap((down) =>
    [-24, -17].map((across) => (
      <circle key={`${down} ${across}`} cx={across} cy={y + down} r="1.5" className="fill-line-strong" />
    )),
  );
}
