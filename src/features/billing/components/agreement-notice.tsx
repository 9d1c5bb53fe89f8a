import { Notice } from "#ui/notice.tsx";
import { thingWords } from "../model/billing-state.ts";
import type { Conservation } from "../model/conservation.ts";

/** Says whether the piles add up to what was counted apart from them. */
export function AgreementNotice({ found, timers }: { found: Conservation; timers: number }) {
  const { time, material, expense } = found.whole;
  const things = time.things + material.things + expense.things;
  if (found.lost.length > 0) {
    const lost = found.lost.map((kind) => thingWords[kind].many).join(" and ");
    return (
      <Notice kind="bad" title={`The ${lost} do not add up`}>
        Some of them are in no state or in two. Tell whoever looks after Tallydesk before anything is billed.
      </Notice>
    );
  }
  const running =
    timers === 0 ? "" : ` ${timers} ${timers === 1 ? "timer holds" : "timers hold"} time that is not written down yet.`;
  return (
    <Notice kind="good" title="Nothing is lost">
      {things === 0
        ? "Nothing was written down in these days."
        : `${things.toLocaleString("en-US")} ${things === 1 ? "thing is" : "things are"} each in exactly one state, and the states add up to the whole.`}
      {running}
    </Notice>
  );
}
