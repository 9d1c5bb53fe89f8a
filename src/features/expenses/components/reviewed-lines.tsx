"use client";

import { TextLink } from "#ui/anchor.tsx";
import { Badge } from "#ui/badge.tsx";
import { warning } from "#ui/icons.ts";
import { fieldOfRefusal } from "../model/field-of-refusal.ts";
import type { LineInWords } from "../model/line-in-words.ts";
import { Receipts } from "./receipts.tsx";
import { RefuseField } from "./refuse-field.tsx";

/**
 * Expenses as their approver reads them: what, when and for whom, what is unusual, the receipts, and where each can be refused.
 * Drawn from their words alone, and styled in globals.css: a report of hundreds is sent in a fifth of the bytes.
 */
export function ReviewedLines({
  lines,
  mayRefuse,
}: {
  lines: readonly LineInWords[];
  /** Whether a decision is due in the form around them. */
  mayRefuse: boolean;
}) {
  return (
    <ul className="reviewed">
      {lines.map((line) => (
        <li key={line.id}>
          <span className="tabular">
            <i>{line.weekday}</i> {line.day}
          </span>
          <div>
            <p>
              <b>{line.category}</b> {line.purpose && <i>{line.purpose}</i>}
            </p>
            <p className="facts">
              {line.ticket && <TextLink href={`/tickets/${line.ticket}`}>{line.ticket}</TextLink>}
              <i>{line.customer}</i>
              {line.paid.map((fact) => (
                <i key={fact}>{fact}</i>
              ))}
              {line.rate && <i>{line.rate} each</i>}
            </p>
            {line.remarks.length > 0 && (
              <p className="marks">
                {line.remarks.map(({ text }) => (
                  <Badge key={text} tone="amber" icon={warning}>
                    {text}
                  </Badge>
                ))}
              </p>
            )}
            {line.receipts.length > 0 && <Receipts of={line.receipts} />}
            {mayRefuse && <RefuseField name={fieldOfRefusal(line.id)} what={`${line.category}, ${line.amount}`} />}
          </div>
          <span className="sum">
            <b>{line.amount}</b> <i>{notesOn(line)}</i>
          </span>
        </li>
      ))}
    </ul>
  );
}

const notesOn = ({ billable, isRefunded }: LineInWords) =>
  [billable && `${billable} billable`, isRefunded ? "" : "no refund"].filter(Boolean).join(" · ");
