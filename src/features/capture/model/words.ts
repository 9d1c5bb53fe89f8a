/** A word of a line; one in quotes is text, whatever it looks like. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** As it stands there, without a comma, semicolon or colon at its end. */
  readonly core: string;
  /** What stands in the quotes, when it has any; `at` says whether a customer is quoted. */
  readonly quoted?: { readonly text: string; readonly at: boolean };
  readonly text: string;
}

const closing: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“" };

/** The words of a line in their order; between them are only spaces. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    if (/\s/.test(line.charAt(at))) {
      at += 1;
      continue;
    }
    const word = quotedAt(line, at) ?? plainAt(line, at);
    words.push(word);
    at = word.to;
  }
  return words;
}

function plainAt(line: string, from: number): Word {
  const rest = /\s/.exec(line.slice(from));
  const to = rest ? from + rest.index : line.length;
  const text = line.slice(from, to);
  return { from, to, text, core: text.replace(/[,;:]+$/, "") };
}

// A quote that is still open while somebody types holds the rest of the line.
function quotedAt(line: string, from: number): Word | undefined {
  const at = line.charAt(from) === "@";
  const opened = from + (at ? 1 : 0);
  const close = closing[line.charAt(opened)];
  if (close === undefined) return undefined;
  let text = "";
  for (let here = opened + 1; here < line.length; here++) {
    const sign = line.charAt(here);
    if (sign !== close) text += sign;
    else if (line.charAt(here + 1) === close) {
      text += sign;
      here += 1;
    } else return quoted(line, from, here + 1, text, at);
  }
  return quoted(line, from, line.length, text, at);
}

function quoted(line: string, from: number, to: number, inside: string, at: boolean): Word {
  const text = line.slice(from, to);
  return { from, to, text, core: text, quoted: { text: inside.trim(), at } };
}

/** A text in quotes, as a line takes it whatever it says. */
export const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;
