import { formatDuration } from "#kernel/duration.ts";
import { Stat, Stats } from "#ui/display/stat.tsx";
import type { OwnBalance } from "../queries/balances.ts";

/** What is left of each kind of time off in a year; kinds without an allowance say what was taken. */
export function Balances({ balances }: { balances: readonly OwnBalance[] }) {
  const shown = balances.filter(({ allowed, approved, requested }) => allowed !== null || approved + requested > 0);
  if (shown.length === 0) return null;
  return (
    <Stats>
      {shown.map(({ id, name, allowed, approved, requested, left }) => {
        const parts = [
          allowed !== null && `of ${formatDuration(allowed)}`,
          approved > 0 && allowed !== null && `${formatDuration(approved)} approved`,
          requested > 0 && `${formatDuration(requested)} asked for`,
        ];
        return (
          <Stat
            key={id}
            label={left === null ? `${name} taken` : `${name} left`}
            value={formatDuration(left ?? approved)}
            note={parts.filter(Boolean).join(" · ")}
            tone={left !== null && left < 0 ? "red" : undefined}
          />
        );
      })}
    </Stats>
  );
}
