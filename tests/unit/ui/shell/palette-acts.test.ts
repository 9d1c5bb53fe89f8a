import { describe, expect, test } from "vitest";
import { captureAct } from "#features/capture/components/capture-act.ts";
import { actsMeant } from "#ui/shell/palette-acts.ts";

const acts = [captureAct, { label: "New ticket", href: "/tickets/new" }, { label: "Tickets", href: "/tickets" }];
const meant = (typed: string) => actsMeant(acts, typed).map(({ label }) => label);

describe("what the palette offers", () => {
  // biome-ignore format: a table reads by column
  test.each([
    ["",                    []],
    ["tick",                ["New ticket", "Tickets"]],
    ["new t",               ["New ticket"]],
    ["write",               ["Write in one line"]],
    ["25m onsite",          ["Write in one line"]],
    ["1.5h",                ["Write in one line"]],
    ["14:00-15:00 fixed",   ["Write in one line"]],
    ["yesterday 1h",        ["Write in one line"]],
    ["+1 toner",            ["Write in one line"]],
    ["T20261120.0007",      []],
    ["838 555 0142",        []],
    ["printer offline",     []],
  ])("%s", (typed, labels) => {
    expect(meant(typed)).toEqual(labels);
  });
});
