/** Something the palette offers by its words: a place to go to, or an element to press. */
export interface PaletteAct {
  readonly label: string;
  readonly icon?: string | undefined;
  readonly keys?: string | undefined;
  readonly href?: string | undefined;
  /** The id of what is pressed. */
  readonly press?: string | undefined;
  /** Takes what was typed along, as the pressed element's `data-typed`; offered for whatever this pattern finds. */
  readonly takes?: string | undefined;
}

/** Whether an act takes what was typed along. */
export const takesTyped = ({ takes }: PaletteAct, typed: string): boolean =>
  takes !== undefined && new RegExp(takes, "i").test(typed);

/** The acts whose words all begin with what was typed, and those that take it as it is. */
export function actsMeant(acts: readonly PaletteAct[], typed: string): PaletteAct[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = (act: PaletteAct) => {
    if (takesTyped(act, typed)) return true;
    const parts = act.label.toLowerCase().split(/\s+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  return words.length === 0 ? [] : acts.filter(isMeant).slice(0, 6);
}
