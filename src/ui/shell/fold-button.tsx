"use client";

import { Icon } from "../icon.tsx";
import { panelLeft } from "../icons.ts";
import { remember } from "./remember.ts";

/** The id by which the `[` key presses this button. */
export const foldButtonId = "fold-rail";

/** Folds the rail to icons and back, and remembers it for the next page. */
export function FoldButton() {
  return (
    <button
      id={foldButtonId}
      type="button"
      title="Fold or unfold the navigation  ["
      aria-label="Fold or unfold the navigation"
      onClick={(event) => {
        const shell = event.currentTarget.closest<HTMLElement>("[data-rail]");
        if (!shell) return;
        const rail = shell.dataset.rail === "folded" ? "open" : "folded";
        shell.dataset.rail = rail;
        remember("rail", rail);
      }}
      className="flex size-8 max-[72rem]:hidden items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink"
    >
      <Icon of={panelLeft} />
    </button>
  );
}
