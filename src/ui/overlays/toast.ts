/** A short message at the foot of the screen; `undo` gives 6 seconds to take it back, also by Ctrl+Z. */
export interface Toast {
  message: string;
  kind?: "good" | "bad" | undefined;
  undo?: (() => void) | undefined;
  /** Where what was done can be seen. */
  link?: { readonly href: string; readonly label: string } | undefined;
}

/** The event by which any part of a page asks for a message. */
export const toastEvent = "ui:toast";

/** Shows a short message. */
export function toast(message: Toast): void {
  dispatchEvent(new CustomEvent<Toast>(toastEvent, { detail: message }));
}
