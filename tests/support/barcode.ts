// The digits of an EAN-13 as stripes: as the left half begins (odd), mirrored to its other set (even), and the right half.
const odd = [
  "0001101",
  "0011001",
  "0010011",
  "0111101",
  "0100011",
  "0110001",
  "0101111",
  "0111011",
  "0110111",
  "0001011",
];
const inverted = (stripes: string) => [...stripes].map((stripe) => (stripe === "1" ? "0" : "1")).join("");
const right = odd.map(inverted);
const even = right.map((stripes) => [...stripes].reverse().join(""));
const sets = ["oooooo", "ooeoee", "ooeeoe", "ooeeeo", "oeooee", "oeeooe", "oeeeoo", "oeoeoe", "oeoeeo", "oeeoeo"];

/** The 95 stripes of an EAN-13, a 1 for each dark one: drawn after the standard and not after the reader. */
export function stripesOf(code: string): string {
  const [first = 0, ...digits] = [...code].map(Number);
  const set = sets[first] ?? "";
  const left = digits.slice(0, 6).map((digit, at) => (set[at] === "e" ? even : odd)[digit] ?? "");
  const rest = digits.slice(6).map((digit) => right[digit] ?? "");
  return `101${left.join("")}01010${rest.join("")}101`;
}

/** A film of a barcode held before a camera, as a browser's pretended camera reads it (YUV4MPEG2, one grey frame). */
export function filmOfBarcode(code: string): Buffer {
  const [width, height] = [640, 480];
  const stripe = 5;
  const stripes = stripesOf(code);
  const begin = Math.floor((width - stripes.length * stripe) / 2);
  const line = Buffer.alloc(width, 225);
  for (const [at, one] of [...stripes].entries()) {
    if (one === "1") line.fill(30, begin + at * stripe, begin + (at + 1) * stripe);
  }
  const bare = Buffer.alloc(width, 225);
  const rows = Array.from({ length: height }, (_, row) => (row > 90 && row < 390 ? line : bare));
  const colours = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`),
    ...rows,
    colours,
  ]);
}
