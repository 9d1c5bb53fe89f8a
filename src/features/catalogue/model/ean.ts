// How wide the four stripes of a digit are, in modules: space, bar, space, bar as the left half begins.
const widths: readonly (readonly number[])[] = [
  [3, 2, 1, 1],
  [2, 2, 2, 1],
  [2, 1, 2, 2],
  [1, 4, 1, 1],
  [1, 1, 3, 2],
  [1, 2, 3, 1],
  [1, 1, 1, 4],
  [1, 3, 1, 2],
  [1, 2, 1, 3],
  [3, 1, 1, 2],
];
// Which of the six left digits are mirrored says the first digit, which has no stripes of its own.
const firstDigits = [
  "000000",
  "001011",
  "001101",
  "001110",
  "010011",
  "011001",
  "011100",
  "010101",
  "010110",
  "011010",
];
const mostOff = 0.45;

/** Whether the last digit of a GTIN (EAN-8, UPC, EAN-13) is the one that its others make. */
export function hasCheckDigit(digits: string): boolean {
  if (!/^(\d{8}|\d{12}|\d{13})$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** The EAN-13 or UPC that a line of brightnesses runs across, in either direction; undefined when it is none. */
export function readEan(brightness: ArrayLike<number>): string | undefined {
  const runs = runsOf(brightness);
  return (
    readRuns(runs) ??
    readRuns({ widths: [...runs.widths].reverse(), startsDark: runs.endsDark, endsDark: runs.startsDark })
  );
}

interface Runs {
  readonly widths: readonly number[];
  readonly startsDark: boolean;
  readonly endsDark: boolean;
}

/** Where dark and bright take turns, judged against the middle between the darkest and the brightest. */
function runsOf(brightness: ArrayLike<number>): Runs {
  const values = Array.from(brightness);
  const middle = (values.reduce((a, b) => Math.min(a, b), 255) + values.reduce((a, b) => Math.max(a, b), 0)) / 2;
  const found: number[] = [];
  let length = 0;
  let isDark = (values[0] ?? 255) < middle;
  const startsDark = isDark;
  for (const value of values) {
    if (value < middle === isDark) {
      length += 1;
      continue;
    }
    found.push(length);
    length = 1;
    isDark = !isDark;
  }
  found.push(length);
  return { widths: found, startsDark, endsDark: isDark };
}

// Three stripes of a guard, six digits of four, five in the middle, six digits of four, three of a guard.
const stripes = 59;

function readRuns({ widths: runs, startsDark }: Runs): string | undefined {
  for (let at = startsDark ? 0 : 1; at + stripes <= runs.length; at += 2) {
    const digits = digitsAt(runs.slice(at, at + stripes));
    if (digits !== undefined && hasCheckDigit(digits)) return digits;
  }
  return undefined;
}

function digitsAt(runs: readonly number[]): string | undefined {
  const unit = runs.reduce((sum, width) => sum + width, 0) / 95;
  const guards = [...runs.slice(0, 3), ...runs.slice(27, 32), ...runs.slice(56)];
  if (guards.some((width) => width / unit < 0.5 || width / unit > 1.6)) return undefined;
  let left = "";
  let mirrored = "";
  let right = "";
  for (let digit = 0; digit < 6; digit++) {
    const one = digitOf(runs.slice(3 + digit * 4, 7 + digit * 4));
    const other = digitOf(runs.slice(32 + digit * 4, 36 + digit * 4));
    if (!one || !other || other.isMirrored) return undefined;
    left += one.digit;
    mirrored += one.isMirrored ? "1" : "0";
    right += other.digit;
  }
  const first = firstDigits.indexOf(mirrored);
  return first < 0 ? undefined : `${first}${left}${right}`;
}

/** The digit whose stripes are most like these, and whether they stand in the other order. */
function digitOf(runs: readonly number[]): { digit: number; isMirrored: boolean } | undefined {
  const whole = runs.reduce((sum, width) => sum + width, 0);
  let best = { digit: 0, isMirrored: false, off: mostOff * 4 };
  for (const [digit, pattern] of widths.entries()) {
    for (const isMirrored of [false, true]) {
      const stripesOf = isMirrored ? [...pattern].reverse() : pattern;
      const off = stripesOf.reduce((sum, width, at) => sum + Math.abs(width - ((runs[at] ?? 0) * 7) / whole), 0);
      if (off < best.off) best = { digit, isMirrored, off };
    }
  }
  return best.off < mostOff * 4 ? best : undefined;
}
