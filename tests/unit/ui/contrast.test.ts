import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../src/app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}))/g)].map((match) => {
    const [, name = "", light, dark, both] = match;
    return [name, { light: light ?? both ?? "", dark: dark ?? both ?? "" }] as const;
  }),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const tones = ["neutral", "blue", "green", "amber", "orange", "red", "violet", "teal"];
const grounds = ["canvas", "rail", "raised", "sunken", "hover"];
const onEveryGround = (names: string[]) => names.flatMap((name) => grounds.map((ground) => [name, ground] as const));

const text = [
  ...onEveryGround(["ink", "muted", "faint", "accent-ink", ...tones.map((tone) => `${tone}-ink`)]),
  ...tones.flatMap((tone) => ["ink", "muted", `${tone}-ink`].map((ink) => [ink, `${tone}-soft`] as const)),
  ...["ink", "muted", "accent-ink"].map((ink) => [ink, "accent-soft"] as const),
  ["on-accent", "accent"] as const,
  ["on-accent", "accent-strong"] as const,
  ["white", "red-fill"] as const,
];
const shapes = onEveryGround(["line-strong", "accent", ...tones]);

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const ratio = (front: string, back: string) =>
    contrast(tokens.get(front)?.[theme] ?? "#000000", tokens.get(back)?.[theme] ?? "#000000");

  it("lets every text be read on every ground it stands on: 4.5 to 1 (WCAG 1.4.3)", () => {
    expect(text.filter(([front, back]) => ratio(front, back) < 4.5)).toEqual([]);
  });

  it("lets the edges of fields, the focus ring and the dots be seen: 3 to 1 (WCAG 1.4.11)", () => {
    expect(shapes.filter(([front, back]) => ratio(front, back) < 3)).toEqual([]);
  });
});
