import { TextLink } from "#ui/anchor.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { copyTimeAction } from "../actions.ts";

/** An earlier entry, and the day it would be written on once more. */
export interface LineToCopy {
  readonly entryId: string;
  /** A ticket's number and title, or a code. */
  readonly name: string;
  readonly customerName: string;
  readonly duration: string;
  readonly summary: string;
  readonly from: string;
  readonly to: { readonly day: string; readonly words: string } | null;
  /** Why it cannot be taken yet; empty when it can. */
  readonly objection: string;
}

/** Earlier entries to be written down once more: those that are ticked, each by the rules of today; each that is refused says why. */
export function CopyLinesForm({ lines, linesHref }: { lines: readonly LineToCopy[]; linesHref: string }) {
  return (
    <ActionForm
      action={copyTimeAction}
      submit="Write down what is ticked"
      sending="Writing…"
      label="Take hours along"
      guard={false}
      aside={<TextLink href={linesHref}>Only the lines, without hours</TextLink>}
    >
      <ul className="rounded-lg border border-line">
        {lines.map(({ entryId, name, customerName, duration, summary, from, to, objection }) => (
          <li key={entryId} className="border-line border-b last:border-b-0">
            <label className="flex items-start gap-x-3 px-3 py-2 text-sm max-sm:flex-wrap hover:bg-hover max-md:py-3">
              <input
                type="checkbox"
                name="item"
                value={JSON.stringify({ entryId, workedOn: to?.day ?? "" })}
                disabled={objection !== ""}
                className="mt-0.5 size-4"
              />
              <span className="min-w-0 flex-1">
                <span className="block">
                  <b className="font-medium tabular">{duration}</b> {name}{" "}
                  <span className="text-muted">{customerName}</span>
                </span>
                {summary && <span className="block truncate text-muted">{summary}</span>}
              </span>
              <span className="shrink-0 text-right text-muted tabular max-sm:basis-full max-sm:pl-7 max-sm:text-left">
                {from} → {to?.words ?? "no such day"}
                {objection && <span className="block text-xs">{objection}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
