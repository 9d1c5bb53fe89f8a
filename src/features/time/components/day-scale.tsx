"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatDuration } from "#kernel/duration.ts";
import { minutes } from "#kernel/quantity.ts";
import { toast } from "#ui/overlays/toast.ts";
import { addressToAdd, stretchInAddress } from "../model/day-address.ts";
import type { DayBlock, MeasuredBlock, TouchMark } from "../model/day-block.ts";
import {
  clockOfMinute,
  coarseStep,
  fineStep,
  freeTimeAt,
  lanesOf,
  movedBy,
  type Stretch,
  stretchedBy,
} from "../model/day-plan.ts";
import { BlockFace } from "./day-block-face.tsx";
import { type Dragged, useDayDrag } from "./day-drag.ts";
import { Gap, Ghost, Measured } from "./day-marks.tsx";
import { inWords, type ShiftActions, useShifts } from "./day-shifts.ts";

/** How tall a minute is. */
const pixels = 1.2;
const patience = 900;

/** A day drawn to scale. Entries are links; with scripts they can be moved and stretched, and time be drawn where none is. */
export function DayScale({
  label,
  place,
  hours,
  blocks,
  gaps,
  measured,
  marks,
  now,
  adding,
  mayAdd,
  actions,
}: {
  label: string;
  /** The address of this day. */
  place: string;
  hours: Stretch;
  blocks: readonly DayBlock[];
  gaps: readonly Stretch[];
  measured: MeasuredBlock | null;
  marks: readonly TouchMark[];
  /** The minute it is; nothing on other days. */
  now: number | null;
  /** What is being added. */
  adding: Stretch | null;
  mayAdd: boolean;
  actions: ShiftActions;
}) {
  const router = useRouter();
  const surface = useRef<SVGSVGElement>(null);
  const { shown, shift } = useShifts(blocks, actions);
  const [dragged, setDragged] = useState<Dragged>();
  const [nudged, setNudged] = useState<Dragged>();
  const live = dragged ?? nudged;
  const top = (minute: number) => (minute - hours.start) * pixels;
  const busy = shown.map(({ start, end }) => ({ start, end }));
  const lanes = lanesOf(busy);
  const open = (stretch: Stretch) =>
    router.push(addressToAdd(place, stretchInAddress(stretch)) as Route, { scroll: false });

  useDayDrag(surface, mayAdd || blocks.some(({ sent, fixed }) => sent !== null || fixed !== ""), {
    minuteAt: (y) => hours.start + (y - (surface.current?.getBoundingClientRect().top ?? 0)) / pixels,
    stretchOf: (id) => shown.find((one) => one.id === id && one.sent !== null),
    refuse,
    show: setDragged,
    drop: ({ id, start, end }) => {
      if (id !== null) shift(id, { start, end });
      else if (mayAdd) open({ start, end });
    },
    press: (minute) => mayAdd && open(freeTimeAt(minute, busy)),
  });

  // What the arrows moved is saved once they rest.
  useEffect(() => {
    if (!nudged) return;
    const rest = setTimeout(() => settle(nudged), patience);
    return () => clearTimeout(rest);
  });

  function settle({ id, start, end }: Dragged) {
    setNudged(undefined);
    if (id !== null) shift(id, { start, end });
  }

  function refuse(id: string) {
    const block = shown.find((one) => one.id === id);
    if (!block?.fixed) return;
    const message = `${block.number || block.title} stays at ${inWords(block)}. ${block.fixed}`;
    toast({ message, link: { href: block.href, label: "Open its form" } });
  }

  function onKey(event: KeyboardEvent, block: DayBlock) {
    if (event.key === "Escape" && nudged) {
      event.preventDefault();
      setNudged(undefined);
    } else if (event.key === "Enter" && nudged) {
      event.preventDefault();
      settle(nudged);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && block.fixed) {
      event.preventDefault();
      refuse(block.id);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && block.sent) {
      event.preventDefault();
      const step = event.ctrlKey || event.metaKey ? coarseStep : fineStep;
      const by = event.key === "ArrowUp" ? -step : step;
      const from = nudged?.id === block.id ? nudged : block;
      setNudged({
        id: block.id,
        ...(event.shiftKey ? stretchedBy(from, "end", by, step) : movedBy(from, by, step)),
      });
    }
  }

  const height = top(hours.end);
  const ghost = live?.id === null ? live : dragged ? null : adding;
  return (
    <div className="flex select-none text-xs">
      <svg aria-hidden="true" width="44" height={height + 12} className="shrink-0 overflow-visible">
        {hoursOf(hours).map((hour) => (
          <text key={hour} x="36" y={top(hour) + 4} textAnchor="end" className="fill-muted tabular">
            {clockOfMinute(hour)}
          </text>
        ))}
        {marks.map(({ minute, number }) => (
          <circle key={`${number}${minute}`} cx="41" cy={top(minute)} r="3" className="fill-amber">
            <title>{`${number}, touched at ${clockOfMinute(minute)}, no time yet`}</title>
          </circle>
        ))}
      </svg>
      <svg
        ref={surface}
        aria-label={label}
        width="100%"
        height={height}
        className="min-w-0 flex-1 overflow-visible"
        data-day
      >
        <rect width="100%" height={height} className="fill-transparent" />
        {hoursOf(hours).map((hour) => (
          <line key={hour} x2="100%" y1={top(hour)} y2={top(hour)} className="stroke-line" />
        ))}
        {gaps.map((gap) => (
          <Gap
            key={gap.start}
            gap={gap}
            y={top(gap.start)}
            height={(gap.end - gap.start) * pixels}
            href={mayAdd ? addressToAdd(place, stretchInAddress(gap)) : null}
          />
        ))}
        {measured && now !== null && (
          <Measured measured={measured} y={top(measured.start)} height={top(now) - top(measured.start)} />
        )}
        {shown.map((block, index) => {
          const isLive = live?.id === block.id;
          const { start, end } = isLive ? live : block;
          const { lane, lanes: many } = lanes[index] ?? { lane: 0, lanes: 1 };
          return (
            <BlockFace
              key={block.id}
              block={block}
              isLive={isLive}
              words={isLive ? `${inWords(live)} · ${formatDuration(minutes(end - start))}` : undefined}
              box={{ x: (100 * lane) / many, width: 100 / many, y: top(start), height: (end - start) * pixels }}
              onKey={(event) => onKey(event, block)}
              onLeave={() => nudged?.id === block.id && settle(nudged)}
            />
          );
        })}
        {ghost && <Ghost stretch={ghost} y={top(ghost.start)} height={(ghost.end - ghost.start) * pixels} />}
        {now !== null && (
          <g pointerEvents="none">
            <line x2="100%" y1={top(now)} y2={top(now)} className="stroke-red" />
            <circle cy={top(now)} r="3" className="fill-red" />
          </g>
        )}
      </svg>
      <p aria-live="polite" className="sr-only">
        {nudged ? inWords(nudged) : ""}
      </p>
    </div>
  );
}

const hoursOf = ({ start, end }: Stretch) =>
  Array.from({ length: (end - start) / 60 + 1 }, (_, index) => start + index * 60);
