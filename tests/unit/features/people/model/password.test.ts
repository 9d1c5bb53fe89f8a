import fc from "fast-check";
import { expect, test } from "vitest";
import { objectionToPassword, passwordContext } from "#features/people/model/password.ts";

const context = passwordContext({ email: "tess.turner@lakeside.example", name: "Tess Turner" }, "Lakeside IT");

test.each([
  "seven quiet printers hum",
  "Zwölf Boxkämpfer jagen",
  "正しい馬のバッテリーを交換する人",
  "tess likes seven quiet printers",
  "x9$Lq#2vT!8rWz&",
])("%s may be chosen", (password) => {
  expect(objectionToPassword(password, context)).toBeUndefined();
});

test.each([
  ["fourteen chars", /at least 15/],
  ["é".repeat(200), /at most 256 bytes/],
  ["123456789012345", /lists/],
  ["Password 123456789!", /lists/],
  ["Correct-Horse-Battery-Staple", /lists/],
  ["qwertyuiop[]asdfghjkl", /lists/],
  ["aaaaaaaaaaaaaaaaaaaa", /lists/],
  ["pass-pass-pass-pass-pass", /lists/],
  ["TessTurnerLakeside", /mostly your name/],
  ["tess.turner@lakeside.example", /mostly your name/],
  ["tallydesk-lakeside", /mostly your name/],
])("%s may not, and the sentence says why", (password, why) => {
  expect(objectionToPassword(password, context)?.fields?.password).toMatch(why);
});

test("no password of fewer than 15 characters or more than 256 bytes passes, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (password) => {
      if (objectionToPassword(password, context) !== undefined) return;
      expect([...password].length).toBeGreaterThanOrEqual(15);
      expect(Buffer.byteLength(password)).toBeLessThanOrEqual(256);
    }),
  );
});
