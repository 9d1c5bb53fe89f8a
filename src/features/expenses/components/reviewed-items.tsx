import type { Desk } from "#access/actor.ts";
import { Section } from "#ui/layout/panel.tsx";
import { lineInWords } from "../model/line-in-words.ts";
import type { ReportView } from "../queries/expense-report.ts";
import { ReviewedLines } from "./reviewed-lines.tsx";

/** The expenses of a report as its approver reads them: what is unusual first, then the rest. */
export function ReviewedItems({ report, desk }: { report: ReportView; desk: Desk }) {
  const mayRefuse = report.may.approve || report.may.reject;
  const lines = report.lines.map((item) => lineInWords(item, desk));
  const unusual = lines.filter(({ remarks }) => remarks.length > 0);
  const plain = lines.filter(({ remarks }) => remarks.length === 0);
  return (
    <>
      {unusual.length > 0 && (
        <Section framed title="Worth a look" meta={report.remarks.join(" · ")}>
          <ReviewedLines lines={unusual} mayRefuse={mayRefuse} />
        </Section>
      )}
      {plain.length > 0 && (
        <Section framed title={unusual.length > 0 ? "The rest" : "Expenses"} meta={plain.length}>
          <ReviewedLines lines={plain} mayRefuse={mayRefuse} />
        </Section>
      )}
    </>
  );
}
