import "server-only";
import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { missingToTake } from "#features/materials/model/beside-product.ts";
import { lastNoteBeside, type TimeChoices } from "#features/time/model/time-choices.ts";
import { choicesForTime } from "#features/time/queries/choices-for-time.ts";
import { addDaysTo, formatDay, type LocalDate } from "#kernel/calendar.ts";
import { formatUnitPrice, typedDecimal } from "#kernel/money.ts";
import { toldOfCompleted } from "../model/completed.ts";
import { mileageRead } from "../model/mileage-read.ts";
import { printMaterial } from "../model/print-line.ts";
import type { Asked, Choice, Mark, Reading } from "../model/reading.ts";
import { withStretch } from "../model/rewrite-line.ts";
import type { Part, Said, Span } from "../model/said.ts";
import { saysTime, timeRead } from "../model/time-read.ts";
import { besideOnly, materialRead } from "./materials-of-line.ts";
import { type ProductMeant, productsMeant } from "./products-meant.ts";
import { type TicketOfLine, ticketOfLine } from "./ticket-of-line.ts";
import type { TicketMeant } from "./tickets-meant.ts";
import { usualDrive } from "./usual-drive.ts";
import { whatIsKnown } from "./what-is-known.ts";
import { whatTimeCosts } from "./what-time-costs.ts";

const noTicket = "00000000-0000-0000-0000-000000000000";

/** What a line means for this person now: every name looked up as far as they may see it, every price as it will be, and what is not clear. */
export async function readingOfLine(actor: Actor, asked: Asked, now: Date): Promise<Reading> {
  const { knowledge, read, workTypes, onScreen } = await whatIsKnown(actor, asked, now);
  const { said, spans } = read;
  const [of, products, drive] = await Promise.all([
    ticketOfLine(actor, said.ticket, onScreen),
    Promise.all(said.materials.map(({ product }) => productsMeant(actor, product))),
    said.distance ? usualDrive(actor, said.day ?? knowledge.today) : undefined,
  ]);
  const { ticket } = of;
  const choices = await choicesForTime(actor, ticket?.id ?? noTicket, now);
  const namedType = workTypes.find(({ name }) => name === said.workType);
  const workType = namedType ?? workTypes.find(({ id }) => id === choices.workTypeId);
  const roleId = choices.billingRoles.find(({ id }) => id === asked.role)?.id ?? choices.billingRoleId;
  const isBillable = said.isBillable ?? workType?.isBillable ?? true;
  const time = timeRead(said, { choices, workType, isUsualType: !namedType, roleId, isBillable, now });
  const cost =
    time.fields && ticket && time.missing.length === 0
      ? await whatTimeCosts(actor, ticket.id, time.fields, choices, now)
      : { words: "", outcome: "", amount: "", missing: [] };
  const besides = await Promise.all(products.map((found) => besideOnly(actor, ticket?.id, found, now)));
  const materials = said.materials.map((material, at) =>
    materialRead(material, products[at] ?? [], besides[at], actor),
  );
  const to = asked.to || (ticket?.customerName ?? "");
  const from = asked.from || (drive?.from ?? "");
  const mileage =
    said.distance && drive?.category && drive.rate !== undefined
      ? mileageRead({ ...said, distance: said.distance }, { from, to, rate: drive.rate }, actor.desk)
      : undefined;
  const marks = [...marksOfLine(asked.line, spans), ...marksOfNames(asked.line, spans, of, products, actor)];
  const completed = toldOfCompleted(actor.desk.timeOnCompleted, ticket, time.fields !== null);
  const missing = [
    ...completed.missing,
    ...time.missing,
    ...cost.missing,
    ...missingIn(said, ticket, of, marks.length > 0),
    ...(said.distance && drive && !drive.category ? ["Which kind of mileage? Write it down under Expenses once."] : []),
    ...(drive?.category && drive.rate === undefined
      ? ["What you drive has no rate on that day. Ask an administrator."]
      : []),
    ...rightsMissing(said, actor),
    ...said.materials.flatMap(({ quantity }, at) => {
      const beside = besides[at];
      const sentence = beside && missingToTake(beside, products[at]?.[0]?.name ?? "", quantity);
      return sentence === undefined ? [] : [sentence];
    }),
  ];
  const isClear = marks.length === 0 && missing.length === 0 && ticket !== undefined;
  const day = said.day ?? knowledge.today;
  const billableParts = said.isBillable ?? true;
  return {
    asked,
    knowledge,
    marks: marks.sort((a, b) => a.from - b.from),
    missing: asked.line.trim() === "" ? [] : missing,
    warnings: completed.warnings,
    ticket: ticket ? { ...shown(ticket), isFromScreen: said.ticket === null } : null,
    tickets: pickable(of).map(({ number, title, customerName }) => ({
      value: number,
      label: `${number} ${title} · ${customerName}`,
    })),
    day,
    dayWords: dayInWords(day, knowledge.today, actor.desk.locale),
    time: time.read && { ...time.read, words: cost.words, outcome: cost.outcome, amount: cost.amount },
    workTypes: knowledge.workTypes,
    roles: choices.billingRoles.map(({ id, name }) => ({ value: id, label: name })),
    materials,
    mileage: mileage?.read ?? null,
    isBillable: saysTime(said) ? isBillable : billableParts,
    note: said.note,
    noteBeside: ticket && time.fields ? noteBesideOf(choices) : null,
    saves: isClear
      ? JSON.stringify({
          ticketId: ticket.id,
          time: time.fields,
          materials: said.materials.map(({ quantity }, at) => ({
            productId: products[at]?.[0]?.id ?? "",
            quantity: typedDecimal(quantity, 3, 0, actor.desk.locale),
            usedOn: day,
            ...(billableParts ? { isBillable: "true" } : {}),
          })),
          mileage: mileage
            ? {
                categoryId: drive?.category?.id ?? "",
                spentOn: day,
                origin: from,
                destination: to,
                distance: mileage.distance,
                ...(said.isRoundTrip ? { isRoundTrip: "true" } : {}),
                vehicleKindId: drive?.vehicleKindId ?? "",
                description: saysTime(said) ? "" : said.note.slice(0, 500),
                isReimbursable: "true",
                ...(billableParts ? { isBillable: "true" } : {}),
              }
            : null,
        })
      : null,
  };
}

function noteBesideOf({ note, locale }: TimeChoices): Reading["noteBeside"] {
  const { title, minimumSummary, blocks } = note;
  return { title, minimumSummary, blocks, last: lastNoteBeside(note), locale };
}

function dayInWords(day: LocalDate, today: LocalDate, locale: string): string {
  const written = formatDay(day, locale);
  if (day === today) return `Today, ${written}`;
  return day === addDaysTo(today, -1) ? `Yesterday, ${written}` : written;
}

const shown = ({ number, title, customerName }: TicketMeant) => ({ number, title, customerName });

function pickable({ ticket, choices }: TicketOfLine): TicketMeant[] {
  return ticket && !choices.some(({ id }) => id === ticket.id) ? [ticket, ...choices] : [...choices];
}

function marksOfLine(line: string, spans: readonly Span[]): Mark[] {
  return spans.flatMap((span) =>
    span.is === "unknown"
      ? [
          {
            from: span.from,
            to: span.to,
            why: span.why,
            choices: span.choices.map((name) => typeChoice(line, span, name)),
          },
        ]
      : [],
  );
}

function typeChoice(line: string, { from, to }: Span, name: string): Choice {
  const word = `#${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`;
  return { label: name, hint: "", line: withStretch(line, from, to, word) };
}

function marksOfNames(
  line: string,
  spans: readonly Span[],
  of: TicketOfLine,
  products: readonly (readonly ProductMeant[])[],
  actor: Actor,
): Mark[] {
  const parts = spans.flatMap((span) => (span.is === "part" ? [{ ...span }] : []));
  const isKind = (kind: Part["kind"]) => (span: { part: Part }) => span.part.kind === kind;
  const named = parts.find(isKind("ticket"));
  const ticketMarks =
    named && of.why !== ""
      ? [
          {
            from: named.from,
            to: named.to,
            why: of.why,
            choices: of.choices.map(({ number, title, customerName }) => ({
              label: `${number} ${title}`,
              hint: new Set(of.choices.map((one) => one.customerName)).size > 1 ? customerName : "",
              line: withStretch(line, named.from, named.to, number),
            })),
          },
        ]
      : [];
  return [
    ...ticketMarks,
    ...parts.filter(isKind("material")).flatMap((span, at) => markOfProduct(line, span, products[at] ?? [], actor)),
  ];
}

function markOfProduct(
  line: string,
  span: Span & { part: Part },
  found: readonly ProductMeant[],
  actor: Actor,
): Mark[] {
  if (found.length === 1 || span.part.kind !== "material") return [];
  const { quantity, product } = span.part;
  const place = { from: span.from, to: span.to };
  if (found.length === 0) return [{ ...place, why: `No product's SKU or name begins with ${product}.`, choices: [] }];
  const { currency, locale } = actor.desk;
  return [
    {
      ...place,
      why: `${product} may be several products. Which one?`,
      choices: found.map(({ sku, name, unitPrice }) => ({
        label: `${sku} ${name}`,
        hint: formatUnitPrice(unitPrice, currency, locale),
        line: withStretch(line, span.from, span.to, printMaterial({ quantity, product: sku }, locale)),
      })),
    },
  ];
}

// What stands marked in the line may be what is missing.
function missingIn(said: Said, ticket: TicketMeant | undefined, of: TicketOfLine, isMarked: boolean): string[] {
  const isEmpty = !isMarked && !saysTime(said) && said.materials.length === 0 && said.distance === null;
  return [
    ...(!ticket && of.why === "" ? ["Which ticket? Write its number, @ and the customer, or choose it below."] : []),
    ...(isEmpty && !said.offset
      ? ["Say how long it took (25m, 14:00-15:30), what was used (+1 SKU) or how far you drove (12mi)."]
      : []),
    ...(said.note !== "" && !isEmpty && !saysTime(said) && said.distance === null
      ? ["A text goes with the time: say how long it took, or take the text out."]
      : []),
    ...(said.isRoundTrip && said.distance === null && !isMarked ? ["A round trip needs a distance, like 12mi."] : []),
  ];
}

function rightsMissing(said: Said, actor: Actor): string[] {
  const may = (permission: "time.log" | "material.add" | "expense.add") => canEver(actor, permission);
  return [
    ...(saysTime(said) && !may("time.log") ? ["You may not log time."] : []),
    ...(said.materials.length > 0 && !may("material.add") ? ["You may not add materials."] : []),
    ...(said.distance && !may("expense.add") ? ["You may not write down expenses."] : []),
  ];
}
