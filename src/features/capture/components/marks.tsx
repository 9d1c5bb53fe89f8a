"use client";

import type { MouseEvent } from "react";
import { Anchor } from "#ui/anchor.tsx";
import { buttonClasses } from "#ui/button-classes.ts";
import { classes } from "#ui/classes.ts";
import { Icon } from "#ui/icon.tsx";
import { alert } from "#ui/icons.ts";
import { type Asked, hrefOfAsked, type Mark } from "../model/reading.ts";
import { withStretch } from "../model/rewrite-line.ts";
import { inQuotes } from "../model/words.ts";

/** What is not understood, each with its sentence and what it could be; nothing is chosen for anybody. */
export function Marks({
  asked,
  marks,
  missing,
  onLine,
}: {
  asked: Asked;
  marks: readonly Mark[];
  missing: readonly string[];
  onLine: (line: string) => void;
}) {
  if (marks.length === 0 && missing.length === 0) return null;
  return (
    <ul aria-label="Not clear yet" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {marks.map((mark) => {
        const text = asked.line.slice(mark.from, mark.to);
        const asText = withStretch(asked.line, mark.from, mark.to, inQuotes(text));
        return (
          <li key={mark.from} className="rounded-md bg-red-soft px-3 py-2">
            <p className="flex items-start gap-1.5">
              <Icon of={alert} size={15} className="mt-0.5 text-red-ink" />
              <span className="min-w-0">
                <b className="font-medium">“{text}”</b> {mark.why}
              </span>
            </p>
            <div className="mt-1.5 flex flex-wrap gap-1.5">
              {mark.choices.map(({ label, hint, line }) => (
                <ToLine key={line} asked={asked} line={line} onLine={onLine}>
                  <span className="min-w-0 truncate">{label}</span>
                  {hint && <span className="shrink-0 text-muted text-xs tabular">{hint}</span>}
                </ToLine>
              ))}
              {mark.choices.length === 0 && (
                <ToLine asked={asked} line={asText} onLine={onLine}>
                  Keep it as text
                </ToLine>
              )}
            </div>
          </li>
        );
      })}
      {missing.map((sentence) => (
        <li key={sentence} className="flex items-start gap-1.5 px-3 text-amber-ink">
          <Icon of={alert} size={15} className="mt-0.5" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}

/** A link to the line that says something else; where scripts run, it changes the line in place. */
function ToLine({
  asked,
  line,
  onLine,
  children,
}: {
  asked: Asked;
  line: string;
  onLine: (line: string) => void;
  children: React.ReactNode;
}) {
  function take(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onLine(line);
  }
  return (
    <Anchor
      href={hrefOfAsked("/capture", { ...asked, line })}
      onClick={take}
      className={classes(buttonClasses("secondary", "sm"), "max-w-full")}
    >
      {children}
    </Anchor>
  );
}
