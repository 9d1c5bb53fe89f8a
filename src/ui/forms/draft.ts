import { type RefObject, useEffect } from "react";

type KeptField = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;
const keptTypes = ["text", "time", "date"];

/** What of a form is kept: texts, times, days and choices that stand alone under their name. */
function isKept(field: Element): field is KeptField {
  if (field instanceof HTMLTextAreaElement) return true;
  if (field instanceof HTMLInputElement) return keptTypes.includes(field.type) && field.name !== "";
  return field instanceof HTMLSelectElement && field.form?.elements.namedItem(field.name) === field;
}

/** What a field started with. */
function startOf(field: KeptField): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const start = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
  return start?.value ?? "";
}

// What was chosen for somebody is theirs to change; what a form filled in, from a timer say, is newer than a draft.
const takes = (field: KeptField) =>
  field instanceof HTMLSelectElement || field.type === "date" ? field.value === startOf(field) : field.value === "";

// By the browser's own setter: React would take its own for an answer that it gave itself, and tell nobody.
function fill(field: KeptField, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  // What lies folded away would be sent unseen.
  field.closest("details")?.setAttribute("open", "");
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

const placeOf = (name: string) => `draft:${name}`;

/** Forgets what was typed, once it was sent. */
export function forgetDraft(name: string | undefined): void {
  if (name !== undefined) sessionStorage.removeItem(placeOf(name));
}

/** Keeps what is typed into a form and chosen in it in this tab under `name`, and brings it back when the form is shown again. */
export function useDraft(form: RefObject<HTMLFormElement | null>, name: string | undefined): void {
  useEffect(() => {
    const element = form.current;
    if (!element || name === undefined) return;
    const place = placeOf(name);
    const values = new URLSearchParams(sessionStorage.getItem(place) ?? "");
    for (const field of element.elements) {
      const value = isKept(field) ? values.get(field.name) : null;
      if (isKept(field) && value && takes(field)) fill(field, value);
    }
    const keep = () => {
      const typed = new URLSearchParams();
      for (const field of element.elements) {
        if (isKept(field) && field.value !== startOf(field)) typed.set(field.name, field.value);
      }
      try {
        sessionStorage.setItem(place, typed.toString());
      } catch {
        // More than a tab may keep: it stays on the page.
      }
    };
    const forget = () => forgetDraft(name);
    element.addEventListener("input", keep);
    element.addEventListener("change", keep);
    element.addEventListener("reset", forget);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("change", keep);
      element.removeEventListener("reset", forget);
    };
  }, [form, name]);
}
