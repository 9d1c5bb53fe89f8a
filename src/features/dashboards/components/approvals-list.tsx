import { formatInstant } from "#kernel/calendar.ts";
import { Pagination } from "#ui/display/pagination.tsx";
import { placeOf, type Waiting } from "../model/waiting.ts";
import { WaitingLine } from "./waiting-line.tsx";

/** A page of what waits for a decision, the longest waiting first; one of them is chosen. It scrolls by itself beside the chosen one. */
export function ApprovalsList({
  page: { lines, next, isFirst, total },
  chosenId,
  clock,
}: {
  page: {
    readonly lines: readonly Waiting[];
    /** What the next page begins with. */
    readonly next: Waiting | undefined;
    readonly isFirst: boolean;
    readonly total: number;
  };
  chosenId: string | undefined;
  clock: { readonly now: Date; readonly timeZone: string; readonly locale: string };
}) {
  return (
    <div className="md:sticky md:top-12 md:max-h-[calc(100dvh-3rem)] md:overflow-y-auto">
      <ol aria-label="Waiting for you">
        {lines.map(({ id, personName, words, total: amount, remarks, submittedAt, href }) => (
          <WaitingLine
            key={id}
            {...{ personName, words, href }}
            total={amount}
            remarks={remarks.join(" · ")}
            at={submittedAt ? formatInstant(submittedAt, clock.now, clock.timeZone, clock.locale) : ""}
            isChosen={id === chosenId}
          />
        ))}
      </ol>
      {(next || !isFirst) && (
        <Pagination
          newer="First"
          newerHref={isFirst ? undefined : "/approvals"}
          older="Next"
          olderHref={next && `/approvals?from=${placeOf(next)}`}
        >
          {lines.length} of {total}
        </Pagination>
      )}
    </div>
  );
}
