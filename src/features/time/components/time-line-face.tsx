"use client";

import { TextLink } from "#ui/anchor.tsx";
import { Badge } from "#ui/badge.tsx";
import { IconLink } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import { pencil, trash, warning } from "#ui/icons.ts";
import { addressToEdit } from "../model/edit-address.ts";

// A week has forty of them, and an approver sees one week after the other: what is sent is their words, not their markup.
/** How an entry of a timesheet looks, from its words. */
export function TimeLineFace({
  day,
  hours,
  number,
  title,
  of,
  enteredBy,
  summary,
  internalNotes,
  remarks,
  worked,
  bills,
  explanation,
  change,
}: {
  /** The day, where entries of several stand below each other. */
  day: string | undefined;
  hours: string;
  /** The ticket's; empty for internal time. */
  number: string;
  title: string;
  /** For whom, what kind of work, in which role. */
  of: string;
  enteredBy: string | undefined;
  summary: string;
  internalNotes: string;
  remarks: readonly string[];
  worked: string;
  /** The billed time and its amount; null when it is not billable. */
  bills: readonly [time: string, amount: string] | null;
  explanation: string;
  /** Which entry can be changed here, if it can, and where this is. */
  change: { readonly id: string; readonly worked: string; readonly from: string } | undefined;
}) {
  return (
    <li className="group/line grid gap-x-4 gap-y-1 border-line border-b px-3 py-2.5 last:border-b-0 sm:grid-cols-[7.5rem_minmax(0,1fr)_auto]">
      <div className="flex items-baseline gap-2 text-sm sm:block">
        {day !== undefined && <div className="font-medium">{day}</div>}
        <div className={day === undefined ? "font-medium tabular" : "text-muted tabular"}>{hours}</div>
      </div>
      <div className="min-w-0">
        <p className="text-sm">
          {number && (
            <span className="tabular">
              <TextLink href={`/tickets/${number}`}>{number}</TextLink>{" "}
            </span>
          )}
          <span className="font-medium">{title}</span> <span className="text-muted">{of}</span>
        </p>
        {enteredBy && <p className="text-muted text-sm">Entered by {enteredBy}</p>}
        {summary && (
          <p
            className={classes(
              "mt-1 whitespace-pre-wrap border-l-2 pl-2",
              number ? "border-accent-line" : "border-line text-muted",
            )}
          >
            {summary}
          </p>
        )}
        {internalNotes && (
          <p className="mt-1 whitespace-pre-wrap border-line border-l-2 pl-2 text-muted">
            <span className="font-medium">Internal</span> {internalNotes}
          </p>
        )}
        {remarks.length > 0 && (
          <p className="mt-1.5 flex flex-wrap gap-1">
            {remarks.map((text) => (
              <Badge key={text} tone="amber" icon={warning}>
                {text}
              </Badge>
            ))}
          </p>
        )}
      </div>
      <div className="flex items-start justify-between gap-3 sm:justify-end">
        <details className="text-sm sm:text-right">
          <summary className="cursor-pointer list-none rounded-sm hover:underline" title="How this came about">
            <span className="whitespace-nowrap font-medium tabular">{worked}</span>{" "}
            <span className="whitespace-nowrap text-muted tabular">
              {bills ? `bills ${bills[0]} · ${bills[1]}` : "not billable"}
            </span>
          </summary>
          <p className="mt-0.5 max-w-60 text-muted text-xs">{explanation}</p>
        </details>
        {change && (
          <span data-screen-only className="-my-1 flex">
            <IconLink
              icon={pencil}
              size="sm"
              label={`Correct ${change.worked}`}
              href={addressToEdit(change.id, change.from)}
            />
            <IconLink
              icon={trash}
              size="sm"
              label={`Remove ${change.worked}`}
              href={addressToEdit(change.id, change.from, true)}
            />
          </span>
        )}
      </div>
    </li>
  );
}
