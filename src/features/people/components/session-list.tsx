import { formatInstant } from "#kernel/calendar.ts";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { endSessionAction } from "../actions.ts";
import type { OpenSession } from "../queries/my-sessions.ts";

/** Where somebody is signed in, with a way to sign out from afar. */
export function SessionList({
  sessions,
  currentId,
  now,
  timeZone,
  locale,
}: {
  sessions: readonly OpenSession[];
  currentId: string | undefined;
  now: Date;
  timeZone: string;
  locale: string;
}) {
  return (
    <ul>
      {sessions.map((session, place) => (
        <li key={session.id} className="flex min-h-11 items-center justify-between gap-3 border-line border-t py-1.5">
          <span>
            {session.browser}
            <span className="block text-muted text-sm">
              {session.id === currentId
                ? "This browser"
                : `Last seen ${formatInstant(session.lastSeenAt, now, timeZone, locale)}`}
              {session.address && ` · ${session.address}`}
            </span>
          </span>
          {session.id !== currentId && (
            <ActionForm
              action={endSessionAction}
              guard={false}
              label={`Sign out ${session.browser}, ${place + 1} of ${sessions.length}`}
            >
              <Hidden name="sessionId" value={session.id} />
              <SubmitButton look="secondary" size="sm" sending="Signing out…">
                Sign out
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
