type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether something on a page can be typed into or chosen from. */
export function isControl(target: EventTarget | null): target is Control {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  );
}

/** The browser's own objection to a field, in our words. */
export function complaintAbout(control: Control): string {
  const { validity } = control;
  const label = control.closest("fieldset")?.querySelector("legend")?.textContent ?? labelOf(control);
  const limits = control instanceof HTMLInputElement ? control : undefined;
  if (validity.valueMissing) {
    if (label.endsWith("?")) return `Answer this: ${label}`;
    return control.type === "radio" ? `Choose one: ${label}.` : `${label} is needed.`;
  }
  if (validity.typeMismatch && control.type === "email") return "Write an e-mail address like name@example.com.";
  if (validity.rangeUnderflow && limits) return `${label} must be ${limits.min} or later.`;
  if (validity.rangeOverflow && limits) return `${label} must be ${limits.max} or earlier.`;
  if (validity.tooShort && limits) return `${label} needs at least ${limits.minLength} characters.`;
  if (validity.patternMismatch && control.title) return control.title;
  return control.validationMessage;
}

/** A sentence for each text that is longer than its field takes, or undefined; the browser would cut it off without a word. */
export function complaintsAboutLength(form: HTMLFormElement): Record<string, string> | undefined {
  const complaints: Record<string, string> = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const longest = Number(field.dataset.longest ?? Number.POSITIVE_INFINITY);
    const length = field.value.length;
    if (length <= longest) continue;
    const [most, is] = [longest.toLocaleString("en"), length.toLocaleString("en")];
    complaints[field.name] = `${labelOf(field)} has at most ${most} characters; this is ${is}.`;
  }
  return Object.keys(complaints).length > 0 ? complaints : undefined;
}

function labelOf(control: Control): string {
  const label = control.labels?.[0];
  return label?.dataset.label ?? label?.textContent ?? control.ariaLabel ?? control.name;
}
