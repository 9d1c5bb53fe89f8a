import { notFound } from "next/navigation";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { amendInternalTimeAction, removeInternalTimeAction } from "#features/internal-time/actions.ts";
import { InternalTimeForm } from "#features/internal-time/components/internal-time-form.tsx";
import { codesToWrite } from "#features/internal-time/queries/internal-time-codes.ts";
import { ownInternalTime } from "#features/internal-time/queries/own-internal-time.ts";
import { RemoveTimeForm } from "#features/time/components/remove-time-form.tsx";
import { addressToEdit, placeBefore } from "#features/time/model/edit-address.ts";
import { dayAt, formatDay } from "#kernel/calendar.ts";
import { formatDuration } from "#kernel/duration.ts";
import { TextLink } from "#ui/anchor.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

/** One's own internal time, to correct or to remove. */
export async function EditInternalTime({
  actor,
  id,
  isRemoving,
  back,
}: {
  actor: Actor;
  id: string;
  isRemoving: boolean;
  /** Where it was opened from, as the address says. */
  back: unknown;
}) {
  if (!canEver(actor, "internalTime.amend")) notFound();
  const entry = (await ownInternalTime(actor, id)) ?? notFound();
  const before = placeBefore(back, `/timesheet/${entry.workedOn}?day=${entry.workedOn}`);
  const worked = formatDuration(entry.workedMinutes);
  const day = formatDay(entry.workedOn, actor.desk.locale);
  const mayChange = entry.isOpen && entry.timeOffRequestId === null;
  return (
    <>
      <PageHeader
        back={before}
        title={isRemoving ? "Remove internal time" : "Correct internal time"}
        meta={entry.code.name}
        action={
          mayChange && !isRemoving && <ButtonLink href={addressToEdit(id, before.href, true)}>Remove…</ButtonLink>
        }
      />
      <PageBody narrow={isRemoving}>
        {entry.timeOffRequestId !== null ? (
          <Notice kind="info" title={`${worked} on ${day} is time off that was asked for.`}>
            <TextLink href={`/time-off/${entry.timeOffRequestId}`}>Cancel the request</TextLink> to take it off the
            timesheet.
          </Notice>
        ) : !entry.isOpen ? (
          <Notice kind="warn" title={`${worked} on ${day} is on a timesheet that is locked.`}>
            Recall the timesheet, or ask its approver to reject it, to make changes.
          </Notice>
        ) : isRemoving ? (
          <RemoveTimeForm
            action={removeInternalTimeAction}
            entryId={id}
            version={entry.version}
            worked={worked}
            day={day}
            leaves="your timesheet"
            cancelHref={before.href}
          />
        ) : (
          <InternalTimeForm
            action={amendInternalTimeAction}
            codes={await codesToWrite(actor)}
            day={entry.workedOn}
            lastDay={dayAt(new Date(), actor.timeZone)}
            from={{ ...entry, cancelHref: before.href }}
          />
        )}
        {entry.enteredByName && <p className="text-muted text-sm">Entered by {entry.enteredByName}.</p>}
      </PageBody>
    </>
  );
}
