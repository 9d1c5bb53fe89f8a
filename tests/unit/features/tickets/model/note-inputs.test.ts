import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addAttachmentInput, oneAttachmentInput } from "#features/tickets/model/attachment.ts";
import { mentionedIn } from "#features/tickets/model/mention.ts";
import { addNoteInput, editNoteInput } from "#features/tickets/model/note.ts";
import { type Candidate, listed, mailedOf, mailOutcome, noteAsMail } from "#features/tickets/model/note-mail.ts";
import { anyText } from "../../../../support/any-text.ts";

describe("junk is refused with sentences, never thrown", () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  const field = fc.oneof(anything, anyText(), fc.constant("<script>alert(1)</script>"), fc.array(fc.string()));
  test.each([
    ["addNote", addNoteInput],
    ["editNote", editNoteInput],
    ["addAttachment", addAttachmentInput],
    ["oneAttachment", oneAttachmentInput],
  ])("%s", (_, schema) => {
    const names = Object.keys(schema.shape);
    const input = fc.oneof(
      anything,
      fc.dictionary(fc.constantFrom(...names, "status", "__proto__", "storageKey"), field),
    );
    fc.assert(
      fc.property(input, (junk) => {
        const result = schema.safeParse(junk);
        if (result.success) return;
        expect(result.error.issues.every(({ message }) => message.length > 0)).toBe(true);
      }),
    );
  });

  test("a note's text keeps every letter that can be stored", () => {
    const typed = { ticketId: "00000000-0000-4000-8000-000000000000", visibility: "internal" };
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 200 }), (body) => {
        const result = addNoteInput.safeParse({ ...typed, body });
        if (!result.success) return;
        expect(result.data.body).not.toContain("\u0000");
        expect(result.data.body).not.toMatch(/[\ud800-\udfff]/u);
        const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, "");
        expect(letters(result.data.body)).toBe(letters(body));
      }),
    );
  });
});

describe("who gets mail", () => {
  const candidate = fc.record({
    role: fc.constantFrom("to" as const, "cc" as const, "bcc" as const),
    name: fc.string(),
    address: fc.constantFrom("", "a@x.example", "b@x.example", "c@x.example"),
    kind: fc.constantFrom("contact" as const, "person" as const, "outsider" as const),
    isActive: fc.boolean(),
    acceptsMail: fc.boolean(),
    maySeeTicket: fc.boolean(),
  });

  test("an internal note reaches colleagues who may see the ticket, whatever was chosen", () => {
    fc.assert(
      fc.property(fc.array(candidate), (chosen: Candidate[]) => {
        const { mailed } = mailedOf(chosen, "internal");
        expect(mailed.every(({ kind, maySeeTicket, isActive }) => kind === "person" && maySeeTicket && isActive)).toBe(
          true,
        );
      }),
    );
  });

  test("nobody is mailed twice or against their will, and everybody is accounted for", () => {
    fc.assert(
      fc.property(
        fc.array(candidate),
        fc.constantFrom("internal" as const, "customer" as const),
        (chosen, visibility) => {
          const { mailed, leftOut } = mailedOf(chosen, visibility);
          const addresses = mailed.map(({ address }) => address);
          expect(new Set(addresses).size).toBe(addresses.length);
          expect(mailed.every(({ acceptsMail, address }) => acceptsMail && address !== "")).toBe(true);
          const repeated = chosen.length - leftOut.length - mailed.length;
          expect(repeated).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test.each([
    [[], [], "Nobody was mailed."],
    [["Carla Ruiz"], [], "Mailed to Carla Ruiz."],
    [
      [],
      [{ name: "Carla Ruiz", reason: "the note is internal" }],
      "Nobody was mailed. Carla Ruiz got no mail: the note is internal.",
    ],
  ])("%j and %j: %s", (mailed, leftOut, said) => {
    expect(mailOutcome(mailed, leftOut)).toBe(said);
  });

  test("names in a row", () => {
    expect([["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]].map(listed)).toEqual([
      "a",
      "a and b",
      "a, b and c",
      "a, b and 2 more",
    ]);
  });
});

test("a note as a mail says who wrote it and how to answer, and nothing in it is run", () => {
  const mail = noteAsMail({
    title: "<b>",
    body: "<img src=x onerror=alert(1)>",
    authorName: "Tess <x>",
    deskName: "Desk",
    number: "T20261122.0007",
  });
  expect(mail.body).toContain("Ticket T20261122.0007. When you answer, keep the number in the subject.");
  expect(mail.html).not.toMatch(/<img|<x>|<b>/);
});

test.each([
  ["@Theo Novak look", ["Theo Novak"]],
  ["@theo, @TESS!", ["Tess Turner", "Theo Novak"]],
  ["@Max", []],
  ["@Max Manager", ["Max Manager"]],
  ["mail carla@theo.example", []],
  ["@Theodora", []],
  ["(@Theo)", ["Theo Novak"]],
  ["no one", []],
])("%j calls %j", (text, names) => {
  const people = ["Tess Turner", "Theo Novak", "Max Manager", "Max Other"].map((name) => ({ id: name, name }));
  expect(mentionedIn(text, people).map(({ name }) => name)).toEqual(names);
});
