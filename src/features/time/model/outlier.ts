import { type Minutes, minutes } from "#kernel/quantity.ts";

/** How long entries of an issue type or a work type are as a rule, from how many. */
export interface UsualDuration {
  readonly entries: number;
  readonly medianMinutes: number;
}

/** What an entry took far longer than. */
export interface Outlier {
  /** The issue type, or the work type. */
  readonly kind: string;
  readonly minutes: Minutes;
}

const fewest = 20;
const times = 3;
const atLeastMore = 60;

/** What an entry is an outlier of: the first of its kinds that enough is known of, if it took three times as long as usual and an hour more. */
export function outlierOf(
  worked: number,
  kinds: readonly { readonly id: string; readonly name: string }[],
  usual: ReadonlyMap<string, UsualDuration>,
): Outlier | undefined {
  for (const { id, name } of kinds) {
    const known = usual.get(id);
    if (!known || known.entries < fewest) continue;
    const isFar = worked >= known.medianMinutes * times && worked >= known.medianMinutes + atLeastMore;
    return isFar ? { kind: name, minutes: minutes(known.medianMinutes) } : undefined;
  }
  return undefined;
}
