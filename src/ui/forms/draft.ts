import { type RefObject, useEffect } from "react";

const isKept = (field: Element): field is HTMLTextAreaElement | HTMLInputElement =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && field.type === "text" && field.name !== "");

const placeOf = (name: string) => `draft:${name}`;

/** Forgets what was typed, once it was sent. */
export function forgetDraft(name: string | undefined): void {
  if (name !== undefined) sessionStorage.removeItem(placeOf(name));
}

/** Keeps what is typed into a form's text fields in this tab under `name`, and brings it back when the form is shown again. */
export function useDraft(form: RefObject<HTMLFormElement | null>, name: string | undefined): void {
  useEffect(() => {
    const element = form.current;
    if (!element || name === undefined) return;
    const place = placeOf(name);
    const saved = sessionStorage.getItem(place);
    const values = new URLSearchParams(saved ?? "");
    for (const field of element.elements) {
      const value = isKept(field) ? values.get(field.name) : null;
      if (isKept(field) && value && field.value === "") field.value = value;
    }
    const keep = () => {
      const typed = new URLSearchParams();
      for (const field of element.elements) if (isKept(field) && field.value) typed.set(field.name, field.value);
      try {
        sessionStorage.setItem(place, typed.toString());
      } catch {
        // More than a tab may keep: it stays on the page.
      }
    };
    const forget = () => forgetDraft(name);
    element.addEventListener("input", keep);
    element.addEventListener("reset", forget);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("reset", forget);
    };
  }, [form, name]);
}
