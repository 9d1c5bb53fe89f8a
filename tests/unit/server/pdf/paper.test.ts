import { describe, expect, test } from "vitest";
import { drawFacts, drawFigures, drawSignatures, drawState } from "#server/pdf/blocks.ts";
import { paperSize } from "#server/pdf/look.ts";
import { type Paper, writePaper } from "#server/pdf/paper.ts";
import { drawPictures } from "#server/pdf/pictures.ts";
import { drawTable } from "#server/pdf/table.ts";
import { pagesOf, whatRunsIn } from "../../../support/pdf.ts";

const facts = {
  title: "Timesheet of Łukasz",
  running: "Timesheet of Łukasz, Nov 15–21",
  author: "Ærø IT",
  locale: "de-DE",
  madeAt: new Date("2026-11-20T12:00:00Z"),
  foot: "Made 2026-11-20 by Ada",
};

const written = (draw: (paper: Paper) => void) => writePaper(facts, draw);

const columns = [
  { head: "Hours", width: 60 },
  { head: "Work", width: "rest" as const },
  { head: "Worked", width: 40, isFigure: true },
];

describe("a document on paper", () => {
  test("writes letters of many languages, and nothing of them is lost", async () => {
    const text = "Łukasz fuhr nach Ærø: Ελλη zahlte 12 €, Привет, ő ű ş ğ — «Ça va?» 1:45";
    const [page = ""] = await pagesOf(await written((paper) => paper.write(text)));
    expect(page.replaceAll("\n", " ")).toContain(text);
  });

  test("is larger than one page by itself, numbered, with its name on top of each further page", async () => {
    const pages = await pagesOf(
      await written((paper) => {
        for (let line = 1; line <= 150; line++) paper.write(`Line ${line} of many`);
      }),
    );
    expect(pages.length).toBe(3);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of 3`);
      expect(page.includes(facts.running)).toBe(index > 0);
      expect(page).toContain(facts.foot);
    });
  });

  test("runs nothing, whatever its text says", async () => {
    const nasty =
      '=HYPERLINK("http://evil.test") <script>alert(1)</script> ) Tj ET /JS (app.alert(1)) \u202Egnp.exe\u0007\u0000';
    const bytes = await writePaper({ ...facts, title: nasty, author: nasty, running: nasty, foot: nasty }, (paper) => {
      paper.write(nasty);
      drawTable(paper, { columns, groups: [{ name: nasty, note: nasty, rows: [[[{ text: nasty }], [], []]] }] });
    });
    const [page = ""] = await pagesOf(bytes);
    expect(page.replaceAll("\n", " ")).toContain("<script>alert(1)</script> ) Tj ET /JS (app.alert(1)) gnp.exe");
    expect(page).not.toContain("\u202e");
    expect(await whatRunsIn(bytes)).toEqual([]);
  });

  test("a word that is wider than the page is cut between letters, none of them lost", async () => {
    const word = "x".repeat(400);
    const [page = ""] = await pagesOf(await written((paper) => paper.write(word)));
    expect(page.match(/x/g)?.length).toBe(400);
  });

  test("a table's head stands on each page, and a group that goes on says so", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      [{ text: "09:00–10:00" }],
      [{ text: `Entry ${index}` }, { text: "Replaced the toner.", look: "small" as const }],
      [{ text: "1:00" }],
    ]);
    const pages = await pagesOf(
      await written((paper) =>
        drawTable(paper, {
          columns,
          groups: [{ name: "Mon Nov 16", note: "Repentance Day", sums: ["", "", "120:00"], rows }],
          total: ["", "Total", "120:00"],
        }),
      ),
    );
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.every((page) => /Hours\s+Work\s+Worked/.test(page))).toBe(true);
    expect(pages.slice(1, -1).every((page) => /Mon Nov 16\s+continued/.test(page))).toBe(true);
    for (let index = 0; index < 120; index++) {
      expect(pages.filter((page) => new RegExp(`Entry ${index}\\b`).test(page)).length).toBe(1);
    }
    expect(pages.at(-1)).toMatch(/Total\s+120:00/);
  });

  test("a row that is longer than a page goes on on the next one, line by line", async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `step ${index};`);
    const pages = await pagesOf(
      await written((paper) =>
        drawTable(paper, { columns, groups: [{ rows: [[[], [{ text: lines.join("\n") }], [{ text: "1:00" }]]] }] }),
      ),
    );
    const found = pages.join("\n").match(/step \d+;/g);
    expect(found).toEqual(lines);
    expect(pages.length).toBe(4);
  });

  test("pictures stand in rows with their captions, each within its page", async () => {
    const onePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const picture = (caption: string) => ({
      bytes: Buffer.from(onePixel, "base64"),
      width: 900,
      height: 4000,
      caption,
    });
    const pages = await pagesOf(
      await written((paper) => drawPictures(paper, ["Parking", "Toner", "Lunch"].map(picture), { perRow: 2 })),
    );
    expect(pages.length).toBe(2);
    expect(pages[0]).toMatch(/Parking\s+Toner/);
    expect(pages[1]).toContain("Lunch");
  });

  test("figures, facts, a state and lines to sign on are drawn", async () => {
    const [page = ""] = await pagesOf(
      await written((paper) => {
        drawFigures(paper, [{ name: "Worked", value: "38:15" }]);
        drawFacts(paper, [{ name: "Period", value: "Sun Nov 15 – Sat Nov 21" }]);
        drawState(paper, "green", "Approved", "by Olivia Owens");
        drawSignatures(paper, ["Date, Tess", "Date, Olivia"]);
      }),
    );
    for (const words of ["Worked", "38:15", "Period", "Approved", "by Olivia Owens", "Date, Tess", "Date, Olivia"]) {
      expect(page).toContain(words);
    }
  });

  test.each([
    ["en-US", "LETTER"],
    ["en", "LETTER"],
    ["en-GB", "A4"],
    ["pl-PL", "A4"],
    ["es-MX", "LETTER"],
  ])("people of %s print on %s", (locale, size) => {
    expect(paperSize(locale)).toBe(size);
  });
});
