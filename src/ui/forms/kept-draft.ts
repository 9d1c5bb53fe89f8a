/** What was typed into a form and not sent, as this browser keeps it: it survives a reload, a sign-out and a closed tab. */
export interface KeptDraft {
  /** What it is about, for a list of drafts. */
  readonly about: string;
  /** When it was typed last, in milliseconds. */
  readonly at: number;
  readonly typed: Readonly<Record<string, string | string[]>>;
}

const placeOf = (name: string) => `kept:${name}`;

/** The text fields and choices of a form as they stand; files, keys and what the framework adds are left out. */
export function typedInto(form: HTMLFormElement): Record<string, string | string[]> {
  const data = new FormData(form);
  const typed: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name === "key" || name.startsWith("$ACTION")) continue;
    const values = data.getAll(name).filter((value) => typeof value === "string");
    const [first = ""] = values;
    typed[name] = values.length > 1 ? values : first;
  }
  return typed;
}

/** Keeps a draft under a name; a browser without room keeps none. */
export function keepDraft(name: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(placeOf(name), JSON.stringify(draft));
  } catch {
    // More than a browser may keep: it stays on the page.
  }
}

/** Forgets the draft of a name, once it was sent or is not wanted. */
export function forgetKept(name: string): void {
  localStorage.removeItem(placeOf(name));
}

const isText = (value: unknown) =>
  typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));

function isDraft(value: unknown): value is KeptDraft {
  if (typeof value !== "object" || value === null) return false;
  if (!("about" in value && "at" in value && "typed" in value)) return false;
  const { about, at, typed } = value;
  const isWhole = typeof about === "string" && typeof at === "number" && typeof typed === "object" && typed !== null;
  return isWhole && Object.values(typed).every(isText);
}

/** The draft of a name, when this browser keeps one. */
export function draftKept(name: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(name)) ?? "null");
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** All drafts whose names begin alike, the newest first, each with the rest of its name. */
export function draftsKept(beginning: string): { readonly rest: string; readonly draft: KeptDraft }[] {
  const begins = placeOf(beginning);
  return Object.keys(localStorage)
    .filter((place) => place.startsWith(begins))
    .flatMap((place) => {
      const rest = place.slice(begins.length);
      const draft = draftKept(`${beginning}${rest}`);
      return draft ? [{ rest, draft }] : [];
    })
    .toSorted((a, b) => b.draft.at - a.draft.at);
}
