import { z } from "zod";
import { parseDecimal } from "#kernel/money.ts";
import { objectionAt, type Refusal } from "#kernel/refusal.ts";
import { lineOf, optionalLineOf } from "#kernel/text.ts";
import { type KeptList, keptLists, listFacts } from "./kept-lists.ts";
import { slaEventNames, stageNames, tones, visibilityNames } from "./list-value-words.ts";

const keysOf = <Names extends Readonly<Record<string, string>>>(names: Names) =>
  Object.keys(names) as (keyof Names & string)[];

const name = (list: KeptList) => lineOf("Name", listFacts[list].longestName);
const tone = z.enum(tones, { error: "Choose one of the colours." });
const stage = z.enum(keysOf(stageNames), { error: "Choose what the status stands for." });
const slaEvent = z.enum(keysOf(slaEventNames), { error: "Choose what the status says to the clock." });
const visibility = z.enum(keysOf(visibilityNames), { error: "Choose who can see such notes." });
const maybeId = (sentence: string) =>
  z
    .union([z.literal(""), z.uuid()], { error: sentence })
    .default("")
    .transform((id) => id || null);

// Read as money of the organization by the command, which knows how it writes money.
const price = z.string().max(60).default("");
const rateSentence = "The rate is a percentage from 0 to 100 with up to three decimals, like 8.875.";

/** A rate of tax as it is typed, in thousandths of a percent. */
const rate = z
  .string()
  .max(60)
  .transform((text) => parseDecimal(text.replace(/%\s*$/, "").replace(",", "."), 3, "de-CH") ?? -1)
  .refine((read) => read >= 0 && read <= 100_000, rateSentence);

const fields = {
  statuses: { list: z.literal("statuses"), name: name("statuses"), tone, stage, slaEvent },
  priorities: { list: z.literal("priorities"), name: name("priorities"), tone },
  sources: { list: z.literal("sources"), name: name("sources") },
  queues: { list: z.literal("queues"), name: name("queues"), leadId: maybeId("Choose one of the people as lead.") },
  categories: {
    list: z.literal("categories"),
    name: name("categories"),
    nickname: optionalLineOf("Nickname", 3),
    tone,
  },
  "issue-types": { list: z.literal("issue-types"), name: name("issue-types") },
  "sub-issue-types": {
    list: z.literal("sub-issue-types"),
    name: name("sub-issue-types"),
    issueTypeId: z.uuid({ error: "Choose the issue type it belongs to." }),
  },
  "note-types": { list: z.literal("note-types"), name: name("note-types"), visibility },
  "product-categories": { list: z.literal("product-categories"), name: name("product-categories") },
  "material-codes": {
    list: z.literal("material-codes"),
    name: name("material-codes"),
    number: optionalLineOf("Account number", 30),
    taxCategoryId: maybeId("Choose one of the tax categories."),
    unitPrice: price,
    /** Only sent by those who may see cost; absent leaves it as it is. */
    unitCost: z.string().max(60).exactOptional(),
  },
  "tax-categories": { list: z.literal("tax-categories"), name: name("tax-categories"), rate },
};
const which = { id: z.uuid(), version: z.coerce.number().int() };

/** A value as it is put at the end of its list. */
export const addListValueInput = z.discriminatedUnion("list", [
  z.strictObject(fields.statuses),
  z.strictObject(fields.priorities),
  z.strictObject(fields.sources),
  z.strictObject(fields.queues),
  z.strictObject(fields.categories),
  z.strictObject(fields["issue-types"]),
  z.strictObject(fields["sub-issue-types"]),
  z.strictObject(fields["note-types"]),
  z.strictObject(fields["product-categories"]),
  z.strictObject(fields["material-codes"]),
  z.strictObject(fields["tax-categories"]),
]);

/** A value as it is corrected. */
export const editListValueInput = z.discriminatedUnion("list", [
  z.strictObject({ ...fields.statuses, ...which }),
  z.strictObject({ ...fields.priorities, ...which }),
  z.strictObject({ ...fields.sources, ...which }),
  z.strictObject({ ...fields.queues, ...which }),
  z.strictObject({ ...fields.categories, ...which }),
  z.strictObject({ ...fields["issue-types"], ...which }),
  z.strictObject({ ...fields["sub-issue-types"], ...which }),
  z.strictObject({ ...fields["note-types"], ...which }),
  z.strictObject({ ...fields["product-categories"], ...which }),
  z.strictObject({ ...fields["material-codes"], ...which }),
  z.strictObject({ ...fields["tax-categories"], ...which }),
]);

/** What can be said of a value, list by list. */
export type ListValue = z.output<typeof addListValueInput>;

/** A value of a list that something happens to. */
export const listValueInput = z.strictObject({ list: z.enum(keptLists), id: z.uuid() });

/** A value that changes places with its neighbour. */
export const moveListValueInput = listValueInput.extend({ to: z.enum(["up", "down"]) });

/** What is to be known of a value before it is touched. */
export interface ValueFacts {
  readonly id: string;
  readonly name: string;
  readonly isSystem: boolean;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  readonly stage?: keyof typeof stageNames;
  readonly parentId?: string;
}

/** Why a name cannot be given, or undefined when it can: no two values of a list (under one issue type) have the same, in whatever case. */
export function objectionToName(
  typed: { readonly name: string; readonly issueTypeId?: string },
  among: readonly ValueFacts[],
  list: KeptList,
  exceptId?: string,
): Refusal | undefined {
  const taken = among.some(
    (value) =>
      value.id !== exceptId &&
      value.name.toLowerCase() === typed.name.toLowerCase() &&
      (typed.issueTypeId === undefined || value.parentId === typed.issueTypeId),
  );
  return taken ? objectionAt("name", `There is already a ${listFacts[list].one} with this name.`) : undefined;
}

/** Why a value cannot be switched off, or undefined when it can. */
export function objectionToSwitchingOff(value: ValueFacts, list: KeptList): Refusal | undefined {
  const { one, keepsSystemOn } = listFacts[list];
  if (value.isSystem && keepsSystemOn) return rule(`${value.name} ships with Tallydesk and is needed: it stays on.`);
  if (value.isDefault) return rule(`${value.name} is the default. Make another ${one} the default first.`);
  if (!value.isActive) return { kind: "conflict", message: `${value.name} is switched off already.` };
  return undefined;
}

/** Why a value cannot be removed, or undefined when it can. */
export function objectionToRemoval(value: ValueFacts, list: KeptList, isUsed: boolean): Refusal | undefined {
  const { one, usedBy } = listFacts[list];
  if (value.isSystem) return rule(`${value.name} ships with Tallydesk and cannot be removed.`);
  if (value.isDefault) return rule(`${value.name} is the default. Make another ${one} the default first.`);
  if (isUsed) return rule(`${value.name} is used by ${usedBy}, so it stays. Switch it off instead.`);
  return undefined;
}

/** Why a value cannot become the default, or undefined when it can. */
export function objectionToDefault(value: ValueFacts, list: KeptList): Refusal | undefined {
  const { hasDefault, title } = listFacts[list];
  if (!hasDefault) return rule(`${title} have no default.`);
  if (!value.isActive) return rule(`${value.name} is switched off. Switch it on first.`);
  if (value.stage === "complete") return rule("A new ticket cannot start as complete.");
  if (value.isDefault) return { kind: "conflict", message: `${value.name} is the default already.` };
  return undefined;
}

/** Why a status cannot stand for another stage, or undefined when it can: whether its tickets are open hangs on it. */
export function objectionToStage(
  value: ValueFacts,
  stage: keyof typeof stageNames,
  isUsed: boolean,
): Refusal | undefined {
  if (value.stage === stage) return undefined;
  if (value.isSystem) return objectionAt("stage", `${value.name} ships with Tallydesk: what it stands for is fixed.`);
  const opensOrCloses = value.stage === "complete" || stage === "complete";
  if (opensOrCloses && isUsed) {
    return objectionAt("stage", `Tickets are in ${value.name}, so it cannot begin or cease to mean complete.`);
  }
  if (stage === "complete" && value.isDefault) return objectionAt("stage", "A new ticket cannot start as complete.");
  return undefined;
}

const rule = (message: string): Refusal => ({ kind: "rule", message });
