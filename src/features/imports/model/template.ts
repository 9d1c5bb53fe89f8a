/** One part of a template: fixed text, the value of a column, or a group that is left out when one of its columns is missing. */
type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "column"; readonly column: string }
  | { readonly kind: "group"; readonly parts: readonly Part[] };

/** How a field is made from the columns of a row. */
export type Template = readonly Part[];

/**
 * Reads how a field is made. Text without a brace is the name of a column; with braces it is a template:
 * "{category}: {symptom}". A part in square brackets is left out when a column in it is missing: "{category}[: {symptom}]".
 */
export function templateOf(text: string): Template {
  if (!/[{}]/.test(text)) return [{ kind: "column", column: text }];
  return text
    .split(/(\[[^[\]]*\])/)
    .filter((piece) => piece !== "")
    .flatMap((piece): Part[] => {
      const isGroup = piece.startsWith("[") && piece.endsWith("]") && piece.includes("{");
      return isGroup ? [{ kind: "group", parts: flatParts(piece.slice(1, -1)) }] : flatParts(piece);
    });
}

function flatParts(text: string): Part[] {
  return text
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece.startsWith("{") && piece.endsWith("}")
        ? { kind: "column", column: piece.slice(1, -1).trim() }
        : { kind: "text", text: piece },
    );
}

/** The columns that a template reads. */
export function columnsOf(template: Template): string[] {
  return template.flatMap((part) =>
    part.kind === "column" ? [part.column] : part.kind === "group" ? columnsOf(part.parts) : [],
  );
}

/** The text of a field in one row; undefined when none of its columns says anything. */
export function fill(template: Template, cellOf: (column: string) => string | undefined): string | undefined {
  const said = columnsOf(template).some((column) => cellOf(column) !== undefined);
  if (!said) return undefined;
  const text = template.map((part) => textOf(part, cellOf)).join("");
  return text.trim() === "" ? undefined : text.trim();
}

function textOf(part: Part, cellOf: (column: string) => string | undefined): string {
  if (part.kind === "text") return part.text;
  if (part.kind === "column") return cellOf(part.column) ?? "";
  const isWhole = columnsOf(part.parts).every((column) => cellOf(column) !== undefined);
  return isWhole ? part.parts.map((inner) => textOf(inner, cellOf)).join("") : "";
}
