import fc from "fast-check";

const firstHalf = 0xd800;
const behindHalves = 0xe000;
const asCharacter = (code: number) => String.fromCodePoint(code);

/**
 * Any character that can be sent: of ASCII, of other scripts, and beyond them, so that it takes two places. Unlike
 * fast-check's own "binary" it is not counted out first, which takes seconds on a busy machine.
 */
const anyCharacter = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }).map(asCharacter),
  fc.integer({ min: 0x80, max: firstHalf - 1 }).map(asCharacter),
  fc.integer({ min: behindHalves, max: 0x10_ff_ff }).map(asCharacter),
);

/** Any text that can be sent, of any length within the limits. */
export const anyText = (limits: { readonly minLength?: number; readonly maxLength?: number } = {}) =>
  fc.string({ unit: anyCharacter, ...limits });

/** Any text, also one that no database takes: with half a surrogate pair in it. */
export const brokenText = fc.string({
  unit: fc.oneof(anyCharacter, fc.integer({ min: firstHalf, max: behindHalves - 1 }).map(asCharacter)),
});
