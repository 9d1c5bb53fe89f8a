/** How the documents look: colours of the light theme, sizes in points. */
export const ink = {
  plain: "#171b23",
  muted: "#505969",
  faint: "#626c7d",
  line: "#e2e5eb",
  strongLine: "#828b9b",
  soft: "#f4f5f8",
};

/** Dots of a state, in the colours of its words on the screen. */
export const dots = { neutral: "#78829a", amber: "#b97509", green: "#1f9254", red: "#cf2f3b" } as const;

/** How a line is written. */
export type Look = "title" | "heading" | "figure" | "strong" | "plain" | "muted" | "small";

interface Letters {
  readonly font: "regular" | "semibold";
  readonly size: number;
  /** From one line to the next. */
  readonly step: number;
  readonly colour: string;
}

// biome-ignore format: a table reads by column
export const letters: Readonly<Record<Look, Letters>> = {
  title:   { font: "semibold", size: 19,  step: 25,   colour: ink.plain },
  heading: { font: "semibold", size: 11,  step: 16,   colour: ink.plain },
  figure:  { font: "regular",  size: 15,  step: 20,   colour: ink.plain },
  strong:  { font: "semibold", size: 9,   step: 12.5, colour: ink.plain },
  plain:   { font: "regular",  size: 9,   step: 12.5, colour: ink.plain },
  muted:   { font: "regular",  size: 9,   step: 12.5, colour: ink.muted },
  small:   { font: "regular",  size: 8,   step: 11,   colour: ink.muted },
};

/** The white round a page, and the room that its foot takes. */
export const margin = { side: 46, top: 42, foot: 58 };

// Where paper is cut in inches; everywhere else it is A4.
const inInches = new Set(["US", "CA", "MX", "PH", "CL", "CO", "GT", "CR", "PA", "DO", "PR"]);

/** The paper that people of a locale have in their printers. */
export function paperSize(locale: string): "LETTER" | "A4" {
  return inInches.has(new Intl.Locale(locale).maximize().region ?? "") ? "LETTER" : "A4";
}
