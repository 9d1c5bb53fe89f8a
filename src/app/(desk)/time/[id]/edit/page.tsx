import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { removeTimeAction } from "#features/time/actions.ts";
import { AmendTimeForm } from "#features/time/components/amend-time-form.tsx";
import { RemoveTimeForm } from "#features/time/components/remove-time-form.tsx";
import { addressToEdit, placeBefore } from "#features/time/model/edit-address.ts";
import { withKept } from "#features/time/model/time-choices.ts";
import { choicesForTime } from "#features/time/queries/choices-for-time.ts";
import { ownEntry } from "#features/time/queries/own-entry.ts";
import { formatDay } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { currentActor } from "#server/session.ts";
import { TextLink } from "#ui/anchor.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";
import { EditInternalTime } from "./edit-internal-time.tsx";

/** One's own time entry, to correct or to remove. */
export default async function EditTimePage({ params, searchParams }: PageProps<"/time/[id]/edit">) {
  const [actor, { id }, { remove, back }] = await Promise.all([currentActor(), params, searchParams]);
  if (!canEver(actor, "time.amend")) notFound();
  const entry = await ownEntry(actor, id);
  if (!entry) return <EditInternalTime actor={actor} {...{ id, back }} isRemoving={remove !== undefined} />;
  const choices = withKept(await choicesForTime(actor, entry.ticketId, new Date()), entry);
  const before = placeBefore(back, `/timesheet/${entry.workedOn}?day=${entry.workedOn}`, entry.ticketNumber);
  const worked = formatDuration(entry.workedMinutes);
  const day = formatDay(entry.workedOn, actor.desk.locale);
  return (
    <>
      <PageHeader
        back={before}
        title={remove ? "Remove time" : "Correct time"}
        meta={
          <>
            <TextLink href={`/tickets/${entry.ticketNumber}`}>{entry.ticketNumber}</TextLink> {entry.ticketTitle}
          </>
        }
        action={entry.isOpen && !remove && <ButtonLink href={addressToEdit(id, before.href, true)}>Remove…</ButtonLink>}
      />
      <PageBody narrow={Boolean(remove)}>
        {!entry.isOpen ? (
          <Notice kind="warn" title={`${worked} on ${day} is on a timesheet that is locked.`}>
            Recall the timesheet, or ask its approver to reject it, to make changes.
          </Notice>
        ) : remove ? (
          <RemoveTimeForm
            action={removeTimeAction}
            entryId={id}
            version={entry.version}
            worked={worked}
            day={day}
            leaves="the ticket and your timesheet"
            cancelHref={before.href}
          />
        ) : (
          <AmendTimeForm entryId={id} version={entry.version} from={entry} choices={choices} cancelHref={before.href} />
        )}
        {!remove && (
          <Section title="How the bill came about">
            <p className="text-sm tabular">{entry.explanation.join(" → ")}</p>
            {entry.remark && <p className="mt-1 text-muted text-sm">{entry.remark}</p>}
          </Section>
        )}
      </PageBody>
    </>
  );
}
