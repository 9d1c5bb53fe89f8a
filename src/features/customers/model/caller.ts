/** Who may be calling: a contact of a customer, or the customer alone. */
export interface Caller {
  readonly customerId: string;
  readonly customerName: string;
  readonly contactId?: string;
  readonly contactName?: string;
  readonly phone: string;
}

/** The digits of a number to look for: those that it ends with, and whole numbers that it may be with a country's code before. */
export interface NumberSought {
  readonly part: string;
  readonly wholes: readonly string[];
}

const fewest = 3;
// A country's code and a trunk zero differ between how a number is written and how it rings; its last nine digits do not.
const telling = 9;
const shortestWhole = 7;

/** The number that somebody typed, however they wrote it; undefined when it is no number or too little of one. */
export function numberSought(typed: string): NumberSought | undefined {
  const withoutExtension = typed.replace(/\s*(x|ext\.?|#)\s*\d.*$/i, "");
  if (!/^[\d\s()+/.*-]+$/.test(withoutExtension)) return undefined;
  const digits = withoutExtension.replaceAll(/\D/g, "").replace(/^0+(?=\d{3})/, "");
  if (digits.length < fewest) return undefined;
  const wholes: string[] = [];
  for (let from = 1; digits.length - from >= shortestWhole; from++) wholes.push(digits.slice(from));
  return { part: digits.slice(-telling), wholes };
}

/** How well a caller fits what was typed: by their own name first, then the customer, then whoever belongs to it. */
function fitOf(caller: Caller, words: readonly string[]): number {
  const own = (caller.contactName ?? caller.customerName).toLowerCase();
  const isOwn = words.every((word) => own.includes(word));
  if (isOwn && own.startsWith(words[0] ?? "")) return 0;
  if (isOwn) return 1;
  const all = `${own} ${caller.customerName.toLowerCase()}`;
  return words.every((word) => all.includes(word)) ? 2 : 3;
}

/** Callers with the best fit first; those that fit alike stay in their order, and nobody is there twice. */
export function inOrderOfFit(callers: readonly Caller[], typed: string): Caller[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const known = new Map(callers.map((caller) => [caller.contactId ?? caller.customerId, caller]));
  return [...known.values()]
    .map((caller, index) => ({ caller, index, fit: fitOf(caller, words) }))
    .toSorted((a, b) => a.fit - b.fit || a.index - b.index)
    .map(({ caller }) => caller);
}
