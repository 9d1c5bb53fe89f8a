import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Says where everything of a merged ticket went. */
export function MergedNotice({ into }: { into: string }) {
  return (
    <Notice
      kind="info"
      title={`This ticket was merged into ${into}.`}
      action={
        <ButtonLink href={`/tickets/${into}`} size="sm">
          Open {into}
        </ButtonLink>
      }
      className="mb-3"
    >
      Its notes, time and files are there.
    </Notice>
  );
}
