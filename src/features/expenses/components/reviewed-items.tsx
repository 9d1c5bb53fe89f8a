import type { Desk } from "#access/actor.ts";
import { Section } from "#ui/layout/panel.tsx";
import type { ReportView } from "../queries/expense-report.ts";
import { ReviewedItem } from "./reviewed-item.tsx";

/** The expenses of a report as its approver reads them: what is unusual first, then the rest. */
export function ReviewedItems({ report, desk }: { report: ReportView; desk: Desk }) {
  const mayRefuse = report.may.approve || report.may.reject;
  const unusual = report.lines.filter(({ remarks }) => remarks.length > 0);
  const plain = report.lines.filter(({ remarks }) => remarks.length === 0);
  const lines = (items: ReportView["lines"]) => (
    <ul>
      {items.map((item) => (
        <ReviewedItem key={item.id} item={item} desk={desk} mayRefuse={mayRefuse} />
      ))}
    </ul>
  );
  return (
    <>
      {unusual.length > 0 && (
        <Section framed title="Worth a look" meta={report.remarks.join(" · ")}>
          {lines(unusual)}
        </Section>
      )}
      {plain.length > 0 && (
        <Section framed title={unusual.length > 0 ? "The rest" : "Expenses"} meta={plain.length}>
          {lines(plain)}
        </Section>
      )}
    </>
  );
}
