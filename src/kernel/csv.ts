// A spreadsheet runs what begins like this, wherever it came from.
const runs = /^[=+\-@\t\r]/;

/** A cell of a CSV file: never run by a spreadsheet, quoted where it must be. */
export function csvCell(text: string): string {
  const safe = runs.test(text.trimStart()) || runs.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a CSV file, with its end. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
