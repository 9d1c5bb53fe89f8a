/** The colours a word can have; what each one means is for the page to say. */
export type Tone = "neutral" | "blue" | "green" | "amber" | "orange" | "red" | "violet" | "teal";

/** The colour of a dot or a bar in this tone. */
export const dotOf: Record<Tone, string> = {
  neutral: "bg-neutral",
  blue: "bg-blue",
  green: "bg-green",
  amber: "bg-amber",
  orange: "bg-orange",
  red: "bg-red",
  violet: "bg-violet",
  teal: "bg-teal",
};

/** The colour of text in this tone, readable on every ground. */
export const inkOf: Record<Tone, string> = {
  neutral: "text-neutral-ink",
  blue: "text-blue-ink",
  green: "text-green-ink",
  amber: "text-amber-ink",
  orange: "text-orange-ink",
  red: "text-red-ink",
  violet: "text-violet-ink",
  teal: "text-teal-ink",
};

/** The quiet ground of this tone. */
export const softOf: Record<Tone, string> = {
  neutral: "bg-neutral-soft",
  blue: "bg-blue-soft",
  green: "bg-green-soft",
  amber: "bg-amber-soft",
  orange: "bg-orange-soft",
  red: "bg-red-soft",
  violet: "bg-violet-soft",
  teal: "bg-teal-soft",
};

/** The fill of a drawn shape in this tone. */
export const fillOf: Record<Tone, string> = {
  neutral: "fill-neutral",
  blue: "fill-blue",
  green: "fill-green",
  amber: "fill-amber",
  orange: "fill-orange",
  red: "fill-red",
  violet: "fill-violet",
  teal: "fill-teal",
};
