import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { CopyLinesForm } from "#features/copies/components/copy-lines-form.tsx";
import { lineToCopy } from "#features/copies/model/line-to-copy.ts";
import { neighboursOf, periodOf } from "#features/time/model/period.ts";
import { acceptsTime } from "#features/time/model/timesheet-status.ts";
import { ownTimesheet } from "#features/time/queries/timesheet.ts";
import { type DateSpan, dayAt, formatSpan, parseLocalDate } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { ChipLink } from "#ui/display/chips.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";
import { Notice } from "#ui/notice.tsx";

export const metadata = { title: "Lines of an earlier period" };
const periodsBack = 8;

/** What was written in an earlier period, to be taken along into this one. */
export default async function CopyLinesPage({ params, searchParams }: PageProps<"/timesheet/[start]/copy">) {
  const [actor, { start }, { from }] = await Promise.all([currentActor(), params, searchParams]);
  if (!canEver(actor, "time.copy")) notFound();
  const { desk } = actor;
  const sheet = await ownTimesheet(actor, parseLocalDate(start) ?? notFound());
  const place = `/timesheet/${sheet.period.startsOn}`;
  const earlier: DateSpan[] = [neighboursOf(desk, sheet.period).before];
  while (earlier.length < periodsBack) earlier.push(neighboursOf(desk, earlier.at(-1) ?? sheet.period).before);
  const asked = typeof from === "string" ? parseLocalDate(from) : undefined;
  const chosen = asked ? periodOf(desk, asked) : (earlier[0] ?? sheet.period);
  const { entries } = await ownTimesheet(actor, chosen.startsOn);
  const lastDay = desk.time.allowsFutureTime ? sheet.period.endsOn : dayAt(new Date(), actor.timeZone);
  const kept = entries.filter(({ isTimeOff }) => !isTimeOff);
  const rows = [...new Set(kept.map((entry) => entry.ticketNumber || entry.ticketId))].join(",");
  return (
    <>
      <PageHeader
        back={{ href: place, label: `Timesheet ${formatSpan(sheet.period, desk.locale)}` }}
        title="Lines of an earlier period"
      />
      <PageBody className="max-w-3xl gap-4">
        <nav aria-label="Earlier periods" className="flex flex-wrap gap-1">
          {earlier.map((span) => (
            <ChipLink
              key={span.startsOn}
              href={`${place}/copy?from=${span.startsOn}`}
              current={span.startsOn === chosen.startsOn}
            >
              {formatSpan(span, desk.locale)}
            </ChipLink>
          ))}
        </nav>
        {!acceptsTime(sheet.status) && <Notice kind="warn" title="This timesheet is locked: it takes no time." />}
        {kept.length === 0 ? (
          <Empty>Nothing was written in {formatSpan(chosen, desk.locale)}.</Empty>
        ) : (
          <CopyLinesForm
            key={chosen.startsOn}
            lines={kept.map((entry) =>
              lineToCopy(entry, { earlier: chosen, period: sheet.period, lastDay, locale: desk.locale }),
            )}
            linesHref={`${place}?rows=${rows}`}
          />
        )}
      </PageBody>
    </>
  );
}
