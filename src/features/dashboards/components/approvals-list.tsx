import { formatInstant } from "#kernel/calendar.ts";
import type { Waiting } from "../model/waiting.ts";
import { WaitingLine } from "./waiting-line.tsx";

/** What waits for a decision, the longest waiting first; one of them is chosen. */
export function ApprovalsList({
  waiting,
  chosenId,
  clock,
}: {
  waiting: readonly Waiting[];
  chosenId: string | undefined;
  clock: { readonly now: Date; readonly timeZone: string; readonly locale: string };
}) {
  return (
    <ol aria-label="Waiting for you">
      {waiting.map(({ id, personName, words, total, remarks, submittedAt, href }) => (
        <WaitingLine
          key={id}
          {...{ personName, words, total, href }}
          remarks={remarks.join(" · ")}
          at={submittedAt ? formatInstant(submittedAt, clock.now, clock.timeZone, clock.locale) : ""}
          isChosen={id === chosenId}
        />
      ))}
    </ol>
  );
}
