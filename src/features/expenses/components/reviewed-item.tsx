import type { Desk } from "#access/actor.ts";
import { formatDay, formatWeekday } from "#kernel/calendar.ts";
import { formatMoney, formatUnitPrice } from "#kernel/money.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Badge } from "#ui/badge.tsx";
import { warning } from "#ui/icons.ts";
import { paidAbroad, purposeOf } from "../model/expense-words.ts";
import { fieldOfRefusal } from "../model/report-decision.ts";
import type { ReportItem } from "../queries/report-items.ts";
import { Receipts } from "./receipts.tsx";
import { RefuseField } from "./refuse-field.tsx";

/** An expense as its approver reads it: what, when and for whom, what is unusual, its receipts, and where it can be refused. */
export function ReviewedItem({
  item,
  desk,
  mayRefuse,
}: {
  item: ReportItem;
  desk: Desk;
  /** Whether a decision is due in the form around it. */
  mayRefuse: boolean;
}) {
  const { locale, currency } = desk;
  const shown = (amount: ReportItem["amount"]) => formatMoney(amount, currency, locale);
  const purpose = purposeOf(item, desk);
  const abroad = paidAbroad(item, desk);
  const rate = item.distanceRate === null ? "" : `${formatUnitPrice(item.distanceRate, currency, locale)} each`;
  return (
    <li className="grid gap-x-4 gap-y-1.5 border-line border-b px-3 py-2.5 transition-colors last:border-b-0 has-[[name^='why.']:not(:placeholder-shown)]:bg-red-soft sm:grid-cols-[5.5rem_minmax(0,1fr)_auto]">
      <span className="text-sm tabular">
        <span className="text-muted">{formatWeekday(item.spentOn, locale)}</span> {formatDay(item.spentOn, locale)}
      </span>
      <div className="grid min-w-0 gap-1.5">
        <p className="text-sm">
          <span className="font-medium">{item.categoryName}</span>{" "}
          {purpose !== item.categoryName && <span className="text-muted">{purpose}</span>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm empty:hidden">
          {item.ticket ? (
            <span>
              <TextLink href={`/tickets/${item.ticket.number}`}>
                <span className="tabular">{item.ticket.number}</span>
              </TextLink>{" "}
              {item.customerName}
            </span>
          ) : (
            <span>{item.customerName ?? "Ourselves"}</span>
          )}
          {item.paymentTypeName && <span>{item.paymentTypeName}</span>}
          {abroad && <span className="tabular">{abroad}</span>}
          {rate && <span className="tabular">{rate}</span>}
        </p>
        {item.remarks.length > 0 && (
          <p className="flex flex-wrap gap-1">
            {item.remarks.map(({ text }) => (
              <Badge key={text} tone="amber" icon={warning}>
                {text}
              </Badge>
            ))}
          </p>
        )}
        {item.receipts.length > 0 && <Receipts of={item.receipts} />}
        {mayRefuse && (
          <RefuseField name={fieldOfRefusal(item.id)} what={`${item.categoryName}, ${shown(item.amount)}`} />
        )}
      </div>
      <span className="text-sm sm:text-right">
        <span className="font-medium tabular">{shown(item.amount)}</span>
        <span className="ml-2 text-muted text-xs sm:ml-0 sm:block">
          {[item.isBillable ? `${shown(item.billableAmount)} billable` : "", item.isReimbursable ? "" : "no refund"]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
    </li>
  );
}
