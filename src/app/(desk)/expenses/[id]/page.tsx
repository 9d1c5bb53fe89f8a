import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ReportScreen } from "#features/expenses/components/report-screen.tsx";
import { ReportState } from "#features/expenses/components/report-state.tsx";
import { spanOfReport } from "#features/expenses/model/report-name.ts";
import { expenseReport } from "#features/expenses/queries/expense-report.ts";
import { currentActor } from "#server/session.ts";
import { ButtonLink } from "#ui/button.tsx";
import { download } from "#ui/icons.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Expense report" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ reject?: string }>;
}

/** One expense report: one's own, or one to decide about. */
export default async function ExpenseReportPage({ params, searchParams }: Props) {
  const [actor, { id }, { reject }] = await Promise.all([currentActor(), params, searchParams]);
  if (!z.uuid().safeParse(id).success) notFound();
  const report = (await expenseReport(actor, id)) ?? notFound();
  const isOwn = report.person.id === actor.id;
  const span = spanOfReport(report, actor.desk.locale);
  return (
    <>
      <PageHeader
        title={isOwn ? `Expenses ${span}` : `${report.person.name}, ${span}`}
        meta={<ReportState status={report.status} />}
        action={
          report.count > 0 && (
            <ButtonLink href={`/expenses/${id}/pdf`} look="quiet" icon={download}>
              PDF
            </ButtonLink>
          )
        }
        back={
          isOwn || !report.may.approve
            ? { href: "/expenses", label: "Expenses" }
            : { href: "/approvals", label: "Approvals" }
        }
      />
      <PageBody>
        <ReportScreen actor={actor} report={report} isRejecting={reject !== undefined} />
      </PageBody>
    </>
  );
}
