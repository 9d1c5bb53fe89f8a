"use client";

import { Avatar } from "#ui/avatar.tsx";
import { Badge } from "#ui/badge.tsx";
import { IconLink } from "#ui/button.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { RichText } from "#ui/display/rich-text.tsx";
import { Timeline, TimelineItem } from "#ui/display/timeline.tsx";
import { box, car, clock as clockIcon, eye, history, mail, note, paperclip, pencil, signature } from "#ui/icons.ts";
import type { Tone } from "#ui/tone.ts";
import type { FeedFile, FeedItem, FeedKind } from "../model/feed-item.ts";

/** An item of the feed with its moment in the reader's words. */
export interface FeedLine extends Omit<FeedItem, "at"> {
  readonly moment: { readonly at: string; readonly words: string; readonly exact: string };
}

const icons: Record<FeedKind, string> = {
  note,
  time: clockIcon,
  material: box,
  expense: car,
  attachment: paperclip,
  mail,
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
  const icon = item.kind === "change" || item.kind === "mail" ? icons[item.kind] : undefined;
  const edge = item.audience === "customer" ? "tinted" : item.audience === "internal" ? "plain" : "none";
  return (
    <TimelineItem
      {...(icon ? { icon } : { face: <Avatar name={item.actorName} beside /> })}
      head={
        <>
          <b>{item.actorName}</b> {item.sentence}
          {item.figures && item.figures.length > 0 && (
            <Figures figures={item.figures} explanation={item.explanation ?? []} />
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
      {(item.body || item.internalBody || item.files) && (
        <>
          {item.title && <span className="block font-medium">{item.title}</span>}
          {item.isRich && item.body ? <RichText text={item.body} /> : item.body}
          {item.files && <Files files={item.files} />}
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

function Files({ files }: { files: readonly FeedFile[] }) {
  return (
    <ul aria-label="Files" className="flex flex-wrap items-end gap-2 whitespace-normal pt-1 first:pt-0">
      {files.map(({ id, name, size, isPicture }) => (
        <li key={id} className="max-w-full">
          <a
            href={`/api/attachments/${id}${isPicture ? "?show" : ""}`}
            {...(isPicture ? { target: "_blank", rel: "noopener" } : { download: name })}
            className="flex max-w-full flex-col gap-1 rounded-md border border-line bg-canvas p-1.5 text-sm hover:border-line-strong hover:bg-hover"
          >
            {isPicture && (
              // biome-ignore lint/performance/noImgElement: the image optimizer is switched off on purpose
              <img
                src={`/api/attachments/${id}?small`}
                alt=""
                loading="lazy"
                className="h-24 w-auto max-w-48 rounded-sm object-contain"
              />
            )}
            <span className="flex max-w-56 items-baseline gap-1.5">
              <span className="truncate">{name}</span>
              <span className="shrink-0 text-faint text-xs tabular">{size}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Figures({ figures, explanation }: { figures: readonly string[]; explanation: readonly string[] }) {
  const words = <span className="font-medium text-ink tabular">{figures.join(" · ")}</span>;
  if (explanation.length === 0) return <span className="ml-2">{words}</span>;
  return (
    <details className="ml-2 inline-block">
      <summary className="cursor-pointer list-none rounded-sm hover:underline" title="How this came about">
        {words}
      </summary>
      <span className="text-xs">{explanation.join(" → ")}</span>
    </details>
  );
}
