import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { ApprovalsList } from "#features/dashboards/components/approvals-list.tsx";
import { neighboursIn, parsePlace, placeAfterDecision } from "#features/dashboards/model/waiting.ts";
import { waitingForDecision } from "#features/dashboards/queries/waiting-for-decision.ts";
import { ApprovePlainReportsForm } from "#features/expenses/components/approve-plain-reports-form.tsx";
import { ApprovePlainForm } from "#features/time/components/approve-plain-form.tsx";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { Chosen } from "./chosen.tsx";

export const metadata = { title: "Approvals" };

/** What waits for one's decision: the list, and beside it the one that is chosen. */
export default async function ApprovalsPage({ searchParams }: PageProps<"/approvals">) {
  const [actor, { sheet, report, off, reject, from, at }] = await Promise.all([currentActor(), searchParams]);
  if (!canEver(actor, "timesheet.approve") && !canEver(actor, "expenseReport.approve")) notFound();
  const now = new Date();
  const id = [sheet, report, off].flat().find((one) => one !== undefined);
  const page = await waitingForDecision(actor, { from: parsePlace(from), id });
  const { lines: waiting, next, total, sheets, reports } = page;
  const asked = waiting.find((line) => line.id === id);
  const chosen = asked ?? waiting.find((line) => line.id === at) ?? waiting[0];
  const { before, after = next?.href } = neighboursIn(waiting, chosen?.id);
  const clock = { now, timeZone: actor.timeZone, locale: actor.desk.locale };
  return (
    <>
      <PageHeader
        title="Approvals"
        meta={total > 0 && `${total} waiting`}
        action={
          <>
            {canEver(actor, "absence.enter") && (
              <ButtonLink href="/approvals/away" look="quiet">
                Away…
              </ButtonLink>
            )}
            <ApprovePlainForm
              sheets={sheets.filter(({ remarks }) => remarks.length === 0)}
              isPart={next !== undefined || !page.isFirst}
            />
            <ApprovePlainReportsForm reports={reports.filter(({ remarks }) => remarks.length === 0)} />
          </>
        }
      />
      {actor.standsInFor.length > 0 && (
        <p className="px-4 pb-2 text-muted text-sm md:px-5">
          You stand in for {actor.standsInFor.map(({ name }) => name).join(" and ")}: what waits for them waits for you.
        </p>
      )}
      {before && <Shortcuts keys={[{ keys: "k", label: "Previous", href: before }]} />}
      {after && <Shortcuts keys={[{ keys: "j", label: "Next", href: after }]} />}
      {chosen ? (
        <div className="grid border-line border-t md:grid-cols-[20rem_minmax(0,1fr)]">
          <div className={asked ? "min-w-0 border-line max-md:hidden md:border-r" : "min-w-0 border-line md:border-r"}>
            <ApprovalsList page={page} chosenId={chosen.id} clock={clock} />
          </div>
          <div className={asked ? "min-w-0" : "min-w-0 max-md:hidden"}>
            <Chosen
              key={chosen.id}
              backHref={placeAfterDecision(page, chosen.id)}
              isRejecting={reject !== undefined}
              {...{ actor, chosen, now }}
            />
          </div>
        </div>
      ) : (
        <Empty>Nothing waits for your decision.</Empty>
      )}
    </>
  );
}
