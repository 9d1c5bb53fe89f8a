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

// A form that keeps a draft carries its name in `data-draft`.
const draftOf = (form: HTMLFormElement | null) => form?.dataset.draft;

function keep(form: HTMLFormElement, name: string): void {
  const typed = new URLSearchParams();
  for (const field of form.elements) {
    if (isKept(field) && field.value !== startOf(field)) typed.set(field.name, field.value);
  }
  try {
    sessionStorage.setItem(placeOf(name), typed.toString());
  } catch {
    // More than a tab may keep: it stays on the page.
  }
}

// The field that had the focus last, by its form's draft and its name: when it is drawn anew, the next key belongs to it.
let lastTypedInto: readonly [draft: string, field: string] | undefined;

/**
 * Keeps what is typed into every form that has a draft, from the first script on: a form drawn anew, before or after its own
 * scripts ran, loses nothing.
 */
export function keepDrafts(): void {
  const heard = ({ target }: Event) => {
    if (!(target instanceof Element) || !isKept(target)) return;
    const name = draftOf(target.form);
    if (name === undefined || !target.form) return;
    lastTypedInto = [name, target.name];
    keep(target.form, name);
  };
  document.addEventListener("input", heard, true);
  document.addEventListener("change", heard, true);
  document.addEventListener("reset", ({ target }) => {
    if (target instanceof HTMLFormElement) forgetDraft(draftOf(target));
  });
  // What was typed before the first script; a form that nobody touched has nothing to say.
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
    const isTouched = [...form.elements].some((field) => isKept(field) && field.value !== startOf(field));
    const focused = document.activeElement;
    const name = draftOf(form) ?? "";
    if (isTouched) keep(form, name);
    if (isTouched && focused && isKept(focused) && focused.form === form) lastTypedInto = [name, focused.name];
  }
}

/** Brings back what was typed into a form under `name` when the form is shown again, and the focus when it was lost with it. */
export function useDraft(form: RefObject<HTMLFormElement | null>, name: string | undefined): void {
  useEffect(() => {
    const element = form.current;
    if (!element || name === undefined) return;
    const values = new URLSearchParams(sessionStorage.getItem(placeOf(name)) ?? "");
    for (const field of element.elements) {
      const value = isKept(field) ? values.get(field.name) : null;
      if (isKept(field) && value && takes(field)) fill(field, value);
    }
    const [draft, last] = lastTypedInto ?? [];
    const field = draft === name && last && element.elements.namedItem(last);
    if (field instanceof HTMLElement && isKept(field) && document.activeElement === document.body) field.focus();
    const forgetFocus = () => {
      if (lastTypedInto?.[0] === name) lastTypedInto = undefined;
    };
    element.addEventListener("submit", forgetFocus);
    return () => element.removeEventListener("submit", forgetFocus);
  }, [form, name]);
}
