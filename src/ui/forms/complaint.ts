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
  if (validity.valueMissing) return control.type === "radio" ? `Choose one: ${label}.` : `${label} is needed.`;
  if (validity.typeMismatch && control.type === "email") return "Write an e-mail address like name@example.com.";
  if (validity.rangeUnderflow && limits) return `${label} must be ${limits.min} or later.`;
  if (validity.rangeOverflow && limits) return `${label} must be ${limits.max} or earlier.`;
  if (validity.tooShort && limits) return `${label} needs at least ${limits.minLength} characters.`;
  if (validity.patternMismatch && control.title) return control.title;
  return control.validationMessage;
}

function labelOf(control: Control): string {
  const label = control.labels?.[0];
  return label?.dataset.label ?? label?.textContent ?? control.name;
}
