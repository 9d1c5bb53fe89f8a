"use client";

import { type KeyboardEvent, type RefObject, useId } from "react";
import { classes } from "#ui/classes.ts";
import { Icon } from "#ui/icon.tsx";
import { alert, note } from "#ui/icons.ts";
import type { Tone } from "#ui/tone.ts";
import type { Mark } from "../model/reading.ts";
import type { Span } from "../model/said.ts";
import { faceOf } from "./part-faces.ts";

const under: Record<Tone, string> = {
  neutral: "border-neutral",
  blue: "border-blue",
  green: "border-green",
  amber: "border-amber",
  orange: "border-orange",
  red: "border-red",
  violet: "border-violet",
  teal: "border-teal",
};

const typeface = "whitespace-pre-wrap break-words px-3 py-2.5 text-lg";
const unclear = "rounded-sm bg-red-soft underline decoration-red decoration-wavy decoration-2 underline-offset-4";

/** The line itself: every part underlined in its colour, what is not understood with a wave, and below it each in words. */
export function LineField({
  value,
  spans,
  marks,
  locale,
  field,
  onValue,
  onEnter,
}: {
  value: string;
  spans: readonly Span[];
  marks: readonly Mark[];
  locale: string;
  field: RefObject<HTMLTextAreaElement | null>;
  onValue: (value: string) => void;
  onEnter: () => void;
}) {
  const id = useId();
  const isMarked = (span: Span) =>
    span.is === "unknown" || marks.some(({ from, to }) => from <= span.from && span.to <= to);

  function keys(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  }

  return (
    <div>
      <label htmlFor={id} className="sr-only">
        The line
      </label>
      <div className="relative rounded-lg border border-line-strong bg-canvas focus-within:border-accent focus-within:outline-2 focus-within:outline-accent">
        <div aria-hidden="true" className={classes(typeface, "min-h-11 text-transparent")}>
          {spans.map((span) => (
            <span key={span.from} className={classes(isMarked(span) ? unclear : underline(span, locale))}>
              {value.slice(span.from, span.to)}
            </span>
          ))}
          &#8203;
        </div>
        <textarea
          ref={field}
          id={id}
          name="line"
          rows={1}
          value={value}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          enterKeyHint="done"
          aria-describedby={`${id}-words`}
          placeholder="25m onsite .0007 replaced toner +1 sku 12mi"
          onChange={(event) => onValue(event.target.value.replaceAll("\n", " "))}
          onKeyDown={keys}
          className={classes(
            typeface,
            "absolute inset-0 block size-full resize-none overflow-hidden bg-transparent text-ink outline-none placeholder:text-faint",
          )}
        />
      </div>
      <ul id={`${id}-words`} aria-label="What the line says" className="mt-2 flex flex-wrap gap-x-3 gap-y-1.5 text-sm">
        {notesJoined(spans).map((span) => (
          <Words
            key={span.from}
            span={span}
            isMarked={isMarked(span)}
            text={value.slice(span.from, span.to)}
            locale={locale}
          />
        ))}
      </ul>
    </div>
  );
}

/** The stretches with neighbouring words of the note as one. */
function notesJoined(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.is === "space") continue;
    if (span.is === "note" && last?.is === "note") joined[joined.length - 1] = { ...last, to: span.to };
    else joined.push(span);
  }
  return joined;
}

function underline(span: Span, locale: string): string {
  return span.is === "part" ? `border-b-2 ${under[faceOf(span.part, locale).tone]}` : "";
}

function Words({ span, isMarked, text, locale }: { span: Span; isMarked: boolean; text: string; locale: string }) {
  if (span.is === "space") return null;
  if (isMarked || span.is === "unknown") {
    return (
      <li className="flex max-w-full items-center gap-1 border-red border-b-2 border-dotted font-medium text-red-ink">
        <Icon of={alert} size={14} label="Not understood:" />
        <span className="truncate">{text}</span>
      </li>
    );
  }
  if (span.is === "note") {
    return (
      <li className="flex max-w-full items-center gap-1 text-muted">
        <Icon of={note} size={14} label="Text:" />
        <span className="truncate">{text}</span>
      </li>
    );
  }
  const { icon, tone, words } = faceOf(span.part, locale);
  return (
    <li className={classes("flex max-w-full items-center gap-1 border-b-2", under[tone])}>
      <Icon of={icon} size={14} className="text-muted" />
      <span className="truncate tabular">{words}</span>
    </li>
  );
}
