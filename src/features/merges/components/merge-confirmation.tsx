import type { ReactNode } from "react";
import { StatusWord } from "#features/tickets/components/ticket-words.tsx";
import { TextLink } from "#ui/anchor.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";
import { movingInWords } from "../model/merge.ts";
import type { MergePreview, PreviewSide } from "../queries/merge-preview.ts";
import { MergeForm } from "./merge-form.tsx";

/** What a merge will do, before it is done for good; or why it may not be done. */
export function MergeConfirmation({
  preview,
  cancelHref,
  turnHref,
}: {
  preview: MergePreview;
  cancelHref: string;
  /** The same two tickets, the other way round. */
  turnHref: string;
}) {
  const { source, destination, moving, objection } = preview;
  const moved = movingInWords(moving);
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Side
          side={source}
          heading="Is absorbed"
          after={source.isOpen ? "is completed" : "stays complete"}
          rest="Its page stays and says where everything went."
        />
        <Side
          side={destination}
          heading="Takes over"
          after={`stays ${destination.status.name}`}
          rest="Its own fields do not change."
        />
      </div>
      {objection === null ? (
        <>
          <ul className="grid list-disc gap-1 pl-5">
            <li>
              {moved === "" ? "There is nothing to move but the description." : `These move: ${moved}.`} Worked time is
              counted on {destination.number} from then on.
            </li>
            <li>
              The description of {source.number} arrives as an internal note. Both tickets get a note that nobody can
              edit.
            </li>
            <li>Nobody is mailed.</li>
          </ul>
          <Notice kind="warn" title="A merge cannot be undone." />
          <MergeForm source={source} destination={destination} cancelHref={cancelHref} />
        </>
      ) : (
        <Notice kind="bad" title={objection} />
      )}
      <p className="flex flex-wrap gap-2">
        <ButtonLink href={turnHref} look="quiet" size="sm">
          The other way round
        </ButtonLink>
      </p>
    </div>
  );
}

function Side({ side, heading, after, rest }: { side: PreviewSide; heading: string; after: string; rest: ReactNode }) {
  return (
    <Section title={heading} framed>
      <div className="grid gap-1 p-3 text-sm">
        <p className="text-muted tabular">
          <TextLink href={`/tickets/${side.number}`}>{side.number}</TextLink>
        </p>
        <p className="break-words font-medium text-base">{side.title}</p>
        <p className="flex flex-wrap items-center gap-x-2">
          <StatusWord status={side.status} />
          <span className="text-muted">and {after}.</span>
        </p>
        <p className="text-muted">{rest}</p>
      </div>
    </Section>
  );
}
