import type { ReactNode } from "react";
import { purposeOf } from "#features/expenses/model/expense-words.ts";
import { formatDay, formatWeekday, parseLocalDate } from "#kernel/calendar.ts";
import { formatMoney, formatQuantity, formatUnitPrice } from "#kernel/money.ts";
import { minutes, money, thousandths, unitPrice } from "#kernel/quantity.ts";
import { Duration } from "#ui/display/numbers.tsx";
import type { ExpenseShown, MaterialShown, SignOffDocument, TimeShown, WorkShown } from "../model/document.ts";

/** How a document writes numbers: its own way, not the reader's. */
export type DocumentHabits = Pick<SignOffDocument, "locale" | "currency" | "distanceUnit">;

/** What is said beside a line, by the id of its record. */
export type LineRemark = (recordId: string) => ReactNode;

const silent: LineRemark = () => null;

/** The work of a document, group by group, for a customer to read. */
export function WorkView({
  work,
  habits,
  remark = silent,
}: {
  work: WorkShown;
  habits: DocumentHabits;
  remark?: LineRemark;
}) {
  return (
    <>
      {work.time.length > 0 && (
        <Group title="Work done">
          {work.time.map((entry) => (
            <TimeLine key={entry.id} entry={entry} habits={habits} remark={remark(entry.id)} />
          ))}
        </Group>
      )}
      {work.materials.length > 0 && (
        <Group title="Materials">
          {work.materials.map((material) => (
            <MaterialLine key={material.id} material={material} habits={habits} remark={remark(material.id)} />
          ))}
        </Group>
      )}
      {work.expenses.length > 0 && (
        <Group title="Expenses">
          {work.expenses.map((expense) => (
            <ExpenseLine key={expense.id} expense={expense} habits={habits} remark={remark(expense.id)} />
          ))}
        </Group>
      )}
    </>
  );
}

/** What a document is about: who did the work, on which ticket, for whom. */
export function DocumentHead({ document }: { document: SignOffDocument }) {
  return (
    <div className="grid gap-0.5">
      <p className="text-muted text-sm">
        {document.organization}, <span className="tabular">{document.ticket.number}</span>
      </p>
      <p className="font-semibold text-lg">{document.ticket.title}</p>
      <p className="text-muted">For {document.customer}</p>
    </div>
  );
}

/** The sums below a document: the time in all, and what materials and expenses come to. */
export function DocumentTotals({ document }: { document: SignOffDocument }) {
  const { totalMinutes, totalAmount, currency, locale, materials, expenses } = document;
  return (
    <dl className="grid gap-1 border-line-strong border-t-2 pt-3">
      {totalMinutes > 0 && (
        <Total name="Time in all">
          <Duration of={minutes(totalMinutes)} />
        </Total>
      )}
      {materials.length + expenses.length > 0 && (
        <Total name="Materials and expenses">{formatMoney(money(totalAmount), currency, locale)}</Total>
      )}
    </dl>
  );
}

function Total({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="text-muted">{name}</dt>
      <dd className="font-semibold tabular">{children}</dd>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-semibold text-lg">{title}</h2>
      <ul className="divide-y divide-line border-line border-y">{children}</ul>
    </section>
  );
}

function Line({
  head,
  figure,
  note,
  children,
  remark,
}: {
  head: ReactNode;
  figure?: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
  remark: ReactNode;
}) {
  return (
    <li className="grid gap-0.5 py-2.5 print:break-inside-avoid">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 break-words font-medium">{head}</span>
        <span className="whitespace-nowrap tabular">{figure}</span>
      </div>
      {children}
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-muted text-sm">
        <span>{note}</span>
        {remark}
      </div>
    </li>
  );
}

function dayInWords(text: string, locale: string): string {
  const day = parseLocalDate(text);
  return day ? `${formatWeekday(day, locale)} ${formatDay(day, locale, "")}` : text;
}

function TimeLine({ entry, habits, remark }: { entry: TimeShown; habits: DocumentHabits; remark: ReactNode }) {
  const times = entry.from && entry.to ? `, ${entry.from}–${entry.to}` : "";
  return (
    <Line
      head={`${dayInWords(entry.day, habits.locale)}${times}`}
      figure={<Duration of={minutes(entry.minutes)} />}
      note={entry.technician}
      remark={remark}
    >
      <p className="whitespace-pre-wrap break-words">{entry.summary}</p>
    </Line>
  );
}

function MaterialLine({
  material,
  habits,
  remark,
}: {
  material: MaterialShown;
  habits: DocumentHabits;
  remark: ReactNode;
}) {
  const { locale, currency } = habits;
  const quantity = formatQuantity(thousandths(material.quantity), locale);
  const counted = material.unit === "piece" ? `${quantity} ×` : `${quantity} ${material.unit}`;
  return (
    <Line
      head={`${counted} ${material.name}`}
      figure={material.amount === null ? "No charge" : formatMoney(money(material.amount), currency, locale)}
      note={
        <>
          {dayInWords(material.day, locale)}
          {material.unitPrice !== null &&
            material.quantity !== 1000 &&
            `, ${formatUnitPrice(unitPrice(material.unitPrice), currency, locale)} ${material.unit === "piece" ? "each" : `per ${material.unit}`}`}
        </>
      }
      remark={remark}
    />
  );
}

function ExpenseLine({
  expense,
  habits,
  remark,
}: {
  expense: ExpenseShown;
  habits: DocumentHabits;
  remark: ReactNode;
}) {
  const purpose = purposeOf({ ...expense, categoryName: expense.category }, habits);
  return (
    <Line
      head={expense.category}
      figure={formatMoney(money(expense.amount), habits.currency, habits.locale)}
      note={dayInWords(expense.day, habits.locale)}
      remark={remark}
    >
      {purpose !== expense.category && <p className="break-words">{purpose}</p>}
    </Line>
  );
}
