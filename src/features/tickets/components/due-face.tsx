import { Moment } from "#ui/display/numbers.tsx";
import { Icon } from "#ui/icon.tsx";
import { alert } from "#ui/icons.ts";
import type { DueWords } from "../model/due-words.ts";

/** When a ticket is due; what is late says so by a sign and a word as well as by colour. */
export function DueFace({ due: { at, words, exact, isLate } }: { due: DueWords }) {
  if (!isLate) return <Moment at={at} words={words} exact={exact} />;
  return (
    <span className="inline-flex items-center gap-1 font-medium text-red-ink">
      <Icon of={alert} size={12} label="Overdue:" />
      <Moment at={at} words={words} exact={`Overdue since ${exact}`} />
    </span>
  );
}
