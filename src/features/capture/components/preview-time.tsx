"use client";

import { IconButton } from "#ui/button.tsx";
import { cross } from "#ui/icons.ts";
import { printTime, printWorkType } from "../model/print-line.ts";
import { durationSaid } from "../model/sizes-said.ts";
import { type Correcting, correcting } from "./correcting.ts";
import { Choose, Control, Row } from "./preview-control.tsx";

/** When it was, how long, and what it costs. */
export function PreviewTime(all: Correcting) {
  const { asked, said, reading, onAsked } = all;
  const correct = correcting(all);
  const { time } = reading;
  const end = said.end === "now" ? (time?.end ?? "") : (said.end ?? "");
  const duration = said.minutes === null ? "" : (printTime({ start: null, end: null, minutes: said.minutes })[0] ?? "");

  // Any two of start, end and duration decide the third: what is typed now stays.
  function retime(typed: { start?: string; end?: string; duration?: string }) {
    const next = { start: said.start ?? "", end, duration, ...typed };
    const minutes = durationSaid(next.duration.trim().replace(/^(\d{1,2}):(\d{2})$/, "$1h$2"));
    const isFull = next.start !== "" && next.end !== "" && next.duration !== "";
    const keepsDuration = typed.duration !== undefined;
    const words = printTime({
      start: next.start || null,
      end: (isFull && keepsDuration ? "" : next.end) || null,
      minutes: isFull && !keepsDuration ? null : (minutes ?? null),
    });
    correct(["duration", "clock"], words.join(" "));
  }

  return (
    <>
      <Row label="Day">
        <Control
          label="Day"
          type="date"
          className="w-40"
          value={reading.day}
          onCommit={(day) => correct(["day"], day === all.knowledge.today ? "" : day)}
        />
        <span className="text-muted text-sm">{reading.dayWords}</span>
      </Row>
      <Row label="Time" amount={time?.amount}>
        <Control
          label="Start"
          type="time"
          className="w-32 max-sm:w-[calc(50%-1.25rem)]"
          value={said.start ?? ""}
          onCommit={(start) => retime({ start })}
        />
        <span aria-hidden="true">–</span>
        <Control
          label="End"
          type="time"
          className="w-32 max-sm:w-[calc(50%-1.25rem)]"
          value={end}
          onCommit={(typed) => retime({ end: typed })}
        />
        <span className="text-muted text-sm">or</span>
        <Control
          label="Duration"
          className="w-20"
          placeholder="1h30"
          value={duration}
          onCommit={(typed) => retime({ duration: typed })}
        />
        {time?.offset && (
          <span className="flex items-center gap-1 text-sm tabular">
            {time.offset}
            <IconButton icon={cross} label="Take the offset out" size="sm" onClick={() => correct(["offset"], "")} />
          </span>
        )}
        {time?.outcome && <span className="basis-full text-muted text-sm tabular">{time.outcome}</span>}
      </Row>
      {time && (
        <Row label="Work type">
          <Choose
            label="Choose a work type"
            className="w-full sm:w-52"
            value={said.workType ?? time.workType}
            options={reading.workTypes.map((name) => ({ value: name, label: name }))}
            onCommit={(name) => correct(["workType"], name === "" ? "" : printWorkType(name))}
          />
          {reading.roles.length > 1 && (
            <Choose
              label="Billing role"
              name="role"
              className="w-full sm:w-44"
              value={time.roleId}
              options={reading.roles}
              onCommit={(role) => onAsked({ ...asked, role })}
            />
          )}
          {time.isUsualType && time.workType !== "" && <span className="text-muted text-sm">as usual</span>}
        </Row>
      )}
    </>
  );
}
