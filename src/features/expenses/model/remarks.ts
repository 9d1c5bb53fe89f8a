/** An expense as far as it can be unusual. */
export interface RemarkableExpense {
  readonly id: string;
  readonly spentOn: string;
  readonly categoryId: string;
  readonly amount: number;
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const sameness = ({ spentOn, categoryId, amount }: RemarkableExpense) => `${spentOn} ${categoryId} ${amount}`;

/** What is unusual about each expense, by its id: the same amount and day twice, a weekend. Plain ones are left out. */
export function remarksOnExpenses(expenses: readonly RemarkableExpense[]): ReadonlyMap<string, readonly string[]> {
  const seen = new Set<string>();
  const remarks = new Map<string, readonly string[]>();
  for (const expense of expenses) {
    const isTwice = seen.has(sameness(expense));
    seen.add(sameness(expense));
    const found = [
      ...(isTwice ? ["same day and amount twice"] : []),
      ...(isWeekend(expense.spentOn) ? ["weekend"] : []),
    ];
    if (found.length > 0) remarks.set(expense.id, found);
  }
  return remarks;
}

/** What is unusual about a report, in a few words: "1 twice", "2 on a weekend". */
export function remarksOnReport(expenses: readonly RemarkableExpense[]): readonly string[] {
  const all = [...remarksOnExpenses(expenses).values()].flat();
  const twice = all.filter((remark) => remark !== "weekend").length;
  const weekend = all.length - twice;
  return [...(twice > 0 ? [`${twice} twice`] : []), ...(weekend > 0 ? [`${weekend} on a weekend`] : [])];
}
