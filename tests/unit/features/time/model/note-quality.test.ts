import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareText, flawsOfNote, objectionToNote } from "#features/time/model/note-quality.ts";

const beside = { title: "Printer on 2nd floor offline", last: "Cleaned the rollers and tested.", locale: "en-US" };
const rules = { minimumSummary: 0 };

describe("what a summary lacks", () => {
  test.each([
    ["Replaced the toner and printed a test page.", []],
    ["", []],
    ["   ", []],
    ["fixed", ["short"]],
    ["Printer on 2nd floor offline", ["title"]],
    ["PRINTER on 2nd floor — offline!", ["title"]],
    ["2nd floor offline", ["title"]],
    ["cleaned the rollers, and tested", ["same"]],
    ["Looking into the drivers of it", ["noResult"]],
    ["Called Carla; the printer works again", []],
    ["Waiting for the new drum", []],
  ])("%j: %j", (note, flaws) => {
    expect(flawsOfNote(note, beside, rules)).toEqual(flaws);
  });

  test("the desk's own least length counts where it asks for more", () => {
    expect(flawsOfNote("Replaced the toner.", beside, { minimumSummary: 40 })).toEqual(["short"]);
  });

  test.each([
    ["de-DE", "Toner getauscht, Testseite", []],
    ["de-AT", "Der Drucker läuft wieder", []],
    ["de-DE", "Am Drucker im zweiten Stock", ["noResult"]],
    ["fr-FR", "Toner remplacé, page de test", []],
    ["fr", "L’imprimante fonctionne à nouveau", []],
    ["fr-CH", "L’imprimante du deuxième étage", ["noResult"]],
    ["es-ES", "He cambiado el tóner", []],
    ["es-MX", "Reinicié el servidor del cliente", []],
    ["es-ES", "La impresora del segundo piso", ["noResult"]],
    ["pl-PL", "Wymieniłem toner w drukarce", []],
    ["pl", "Drukarka znów działa poprawnie", []],
    ["pl-PL", "Drukarka w pokoju księgowej", ["noResult"]],
  ])("in %s, %j: %j", (locale, note, flaws) => {
    expect(flawsOfNote(note, { ...beside, locale }, rules)).toEqual(flaws);
  });

  test("in a language whose words are not known nobody claims that a result is missing", () => {
    expect(flawsOfNote("Toner vervangen op de kamer", { ...beside, locale: "nl-NL" }, rules)).toEqual([]);
    expect(flawsOfNote("Toner vervangen op de kamer", { ...beside, locale: "" }, rules)).toEqual([]);
  });
});

test("case, accents, punctuation and spaces never change what is said of a note", () => {
  const words = fc.array(fc.constantFrom("toner", "Ersatz", "naïve", "2nd", "cleaned", "the"), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.constantFrom(" ", "  ", ", ", " - "), (parts, between) => {
      const [plain, other] = [parts.join(" "), parts.join(between).toUpperCase()];
      expect(bareText(other)).toBe(bareText(plain));
      expect(flawsOfNote(other, { ...beside, last: plain }, rules)).toContain("same");
    }),
  );
});

test("a flaw stops a note exactly where the administrator says so", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.boolean(), fc.nat(50), (note, noteQualityBlocks, minimumSummary) => {
      const isFlawed = flawsOfNote(note, beside, { minimumSummary }).length > 0;
      const objection = objectionToNote(note, beside, { minimumSummary, noteQualityBlocks });
      expect(objection !== undefined).toBe(noteQualityBlocks && isFlawed);
      if (objection) expect(objection.fields).toHaveProperty("summary");
    }),
  );
});
