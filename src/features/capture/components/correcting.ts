import type { Asked, Reading } from "../model/reading.ts";
import { withParts } from "../model/rewrite-line.ts";
import type { Knowledge, Part, Said } from "../model/said.ts";

/** What a correction needs: the line, what is known, and where the corrected line goes. */
export interface Correcting {
  readonly asked: Asked;
  readonly knowledge: Knowledge;
  readonly said: Said;
  readonly reading: Reading;
  readonly onAsked: (asked: Asked) => void;
}

/** The corrections of a line: each writes the line anew, so that the line goes on saying what will be saved. */
export function correcting({ asked, knowledge, onAsked }: Correcting) {
  return (kinds: readonly Part["kind"][], text: string, nth?: number) =>
    onAsked({ ...asked, line: withParts(asked.line, knowledge, kinds, text, nth) });
}
