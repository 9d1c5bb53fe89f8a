"use client";

import { Avatar } from "#ui/avatar.tsx";
import { Badge } from "#ui/badge.tsx";
import { IconLink } from "#ui/button.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { Timeline, TimelineItem } from "#ui/display/timeline.tsx";
import { box, car, clock as clockIcon, eye, history, note, pencil, signature } from "#ui/icons.ts";
import type { Tone } from "#ui/tone.ts";
import type { FeedItem, FeedKind } from "../model/feed-item.ts";

/** An item of the feed with its moment in the reader's words. */
export interface FeedLine extends Omit<FeedItem, "at"> {
  readonly moment: { readonly at: string; readonly words: string; readonly exact: string };
}

const icons: Record<FeedKind, string> = {
  note,
  time: clockIcon,
  material: box,
  expense: car,
  signOff: signature,
  change: history,
};

const tones: readonly Tone[] = ["neutral", "blue", "green", "amber", "orange", "red", "violet", "teal"];

/** What happened, newest first; drawn from plain words, which keeps the page small. */
export function FeedLines({ lines }: { lines: readonly FeedLine[] }) {
  return (
    <Timeline label="Activity, newest first">
      {lines.map((line) => (
        <Happening key={`${line.kind}${line.id}`} item={line} />
      ))}
    </Timeline>
  );
}

function Happening({ item }: { item: FeedLine }) {
  const isChange = item.kind === "change";
  const edge = item.audience === "customer" ? "tinted" : item.audience === "internal" ? "plain" : "none";
  return (
    <TimelineItem
      {...(isChange ? { icon: icons.change } : { face: <Avatar name={item.actorName} beside /> })}
      head={
        <>
          <b>{item.actorName}</b> {item.sentence}
          {item.figures && item.figures.length > 0 && (
            <span className="ml-2 font-medium text-ink tabular">{item.figures.join(" · ")}</span>
          )}
          {item.marks?.map(({ text, tone }) => (
            <span key={text} className="ml-2 inline-flex align-middle">
              <Badge tone={tones.find((one) => one === tone) ?? "neutral"}>{text}</Badge>
            </span>
          ))}
        </>
      }
      time={<Moment {...item.moment} />}
      edge={edge}
      mark={edge === "tinted" ? "Customer can see this" : edge === "plain" ? "Internal" : undefined}
      actions={
        item.href &&
        (item.kind === "signOff" ? (
          <IconLink href={item.href} icon={eye} label="Open the sign-off" size="sm" />
        ) : (
          <IconLink href={item.href} icon={pencil} label="Correct" size="sm" />
        ))
      }
    >
      {(item.body || item.internalBody) && (
        <>
          {item.body}
          {item.internalBody && (
            <span className="mt-1.5 block border-line-strong border-l-2 pl-2 text-muted">
              <span className="block text-xs">Internal</span>
              {item.internalBody}
            </span>
          )}
        </>
      )}
    </TimelineItem>
  );
}
