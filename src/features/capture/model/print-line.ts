import { typedDecimal } from "#kernel/money.ts";
import { type Minutes, minutes, type Thousandths } from "#kernel/quantity.ts";
import { asOneWord } from "./names-said.ts";
import { readLine } from "./read-line.ts";
import type { Knowledge, MaterialSaid, Said, TicketSaid } from "./said.ts";
import { inQuotes } from "./words.ts";

/** A duration as a line says it: "25m", "1h30m". */
export function printDuration(size: Minutes): string {
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h${rest}m`;
}

const printSize = (size: Thousandths, locale: string) => typedDecimal(size, 3, 0, locale);

const isPlain = (text: string) => /^[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?$/u.test(text);
const asWord = (text: string) => (isPlain(text) ? text : inQuotes(text));

/** A material as a line says it: "+1 toner-hp26a". */
export function printMaterial({ quantity, product }: MaterialSaid, locale: string): string {
  const sku = /^t\d{8}\./i.test(product) ? inQuotes(product) : asWord(product);
  return `+${printSize(quantity, locale)} ${sku}`;
}

/** A ticket as a line says it. */
export function printTicket(ticket: TicketSaid): string {
  if (ticket.by === "number") return ticket.number;
  return ticket.by === "ending" ? `.${ticket.ending}` : `@${asWord(ticket.name)}`;
}

/** When work was, as a line says it. */
export function printTime({ start, end, minutes: size }: Pick<Said, "start" | "end" | "minutes">): string[] {
  const words: string[] = [];
  if (start !== null && end !== null) words.push(`${start}-${end === "00:00" ? "24:00" : end}`);
  else if (start !== null) words.push(`from ${start}`);
  else if (end !== null) words.push(`until ${end === "00:00" ? "24:00" : end}`);
  if (size !== null) words.push(printDuration(size));
  return words;
}

/** What is taken off or added, as a line says it: "-15m lunch". */
export function printOffset({ minutes: by, reason }: NonNullable<Said["offset"]>): string {
  const size = printDuration(minutes(Math.abs(by)));
  return `${by < 0 ? "-" : "+"}${size}${reason === "" ? "" : ` ${reason}`}`;
}

/** A work type as a line says it: "#on-site-support". */
export const printWorkType = (name: string): string => `#${asOneWord(name)}`;

/** The line that says this, in the order of the form; read again it says the same. */
export function printLine(said: Said, knowledge: Knowledge): string {
  const { locale } = knowledge;
  const parts = [
    ...(said.day === null ? [] : [said.day]),
    ...printTime(said),
    ...(said.offset === null ? [] : [printOffset(said.offset)]),
    ...(said.workType === null ? [] : [printWorkType(said.workType)]),
    ...(said.ticket === null ? [] : [printTicket(said.ticket)]),
    ...said.materials.map((material) => printMaterial(material, locale)),
    ...(said.distance === null ? [] : [`${printSize(said.distance.size, locale)}${said.distance.unit}`]),
    ...(said.isRoundTrip ? ["#roundtrip"] : []),
    ...(said.isBillable === null ? [] : [said.isBillable ? "#billable" : "#nocharge"]),
  ].join(" ");
  if (said.note === "") return parts;
  const bare = `${parts} ${said.note}`.trimStart();
  // Text that would be read as something else stands in quotes.
  return isSame(readLine(bare, knowledge).said, said) ? bare : `${parts} ${inQuotes(said.note)}`.trimStart();
}

const isSame = (one: Said, other: Said) => JSON.stringify(one) === JSON.stringify(other);
