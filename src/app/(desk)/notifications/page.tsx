import type { Metadata } from "next";
import { markReadAction } from "#features/activity/actions.ts";
import { NoticeList } from "#features/activity/components/notice-list.tsx";
import { myNotifications } from "#features/activity/queries/my-notifications.ts";
import { currentActor } from "#server/session.ts";
import { Pagination } from "#ui/display/pagination.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const actor = await currentActor();
  const { before } = await searchParams;
  const { notices, olderThan } = await myNotifications(actor, typeof before === "string" ? before : undefined);
  return (
    <>
      <PageHeader
        title="Notifications"
        action={
          notices.some((notice) => !notice.isRead) && (
            <ActionForm action={markReadAction} submit="Mark all as read" look="secondary" guard={false}>
              <Hidden name="id" value="all" />
            </ActionForm>
          )
        }
      />
      <NoticeList notices={notices} now={new Date()} timeZone={actor.timeZone} locale={actor.desk.locale} />
      <Pagination
        newerHref={before === undefined ? undefined : "/notifications"}
        olderHref={olderThan && `/notifications?before=${olderThan}`}
      />
    </>
  );
}
