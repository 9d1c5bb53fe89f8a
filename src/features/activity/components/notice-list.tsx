import { formatInstant } from "#kernel/calendar.ts";
import { Anchor } from "#ui/anchor.tsx";
import { classes } from "#ui/classes.ts";
import { Moment } from "#ui/display/numbers.tsx";
import { Empty } from "#ui/empty.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { check } from "#ui/icons.ts";
import { markReadAction } from "../actions.ts";
import type { Notice } from "../queries/my-notifications.ts";

/** What somebody was told, the unread first to catch the eye. */
export function NoticeList({
  notices,
  now,
  timeZone,
  locale,
}: {
  notices: readonly Notice[];
  now: Date;
  timeZone: string;
  locale: string;
}) {
  if (notices.length === 0) return <Empty>Nothing was told to you yet.</Empty>;
  return (
    <ul className="border-line border-b">
      {notices.map((notice) => (
        <li
          key={notice.id}
          className="relative flex min-h-11 items-center gap-3 border-line border-t px-4 py-1.5 hover:bg-hover md:px-5"
        >
          <span
            className={classes("size-2 shrink-0 rounded-full", notice.isRead ? "bg-line-strong" : "bg-accent")}
            title={notice.isRead ? "Read" : "Unread"}
          />
          <span className="min-w-0 flex-1">
            <Anchor href={notice.href} className={classes("stretched", !notice.isRead && "font-medium")}>
              {notice.sentence}
            </Anchor>
            <span className="block text-muted text-xs">
              <Moment
                at={notice.createdAt}
                words={formatInstant(notice.createdAt, now, timeZone, locale)}
                exact={notice.createdAt.toISOString()}
              />
              {!notice.isRead && <span className="sr-only"> Unread</span>}
            </span>
          </span>
          {!notice.isRead && (
            <ActionForm action={markReadAction} guard={false} className="relative z-10">
              <Hidden name="id" value={notice.id} />
              <SubmitButton look="quiet" size="sm" icon={check} label="Mark as read" sending="…" />
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
