import "server-only";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { readUnitPrice } from "#features/catalogue/model/unit-price.ts";
import type { UnitPrice } from "#kernel/quantity.ts";
import { missing, objectionsAt, Refused, stopIf } from "#kernel/refusal.ts";
import type { ListValue } from "./model/list-value.ts";

type TypedCode = Extract<ListValue, { list: "material-codes" }>;

/** A material code with its prices read. */
export interface PricedCode extends Omit<TypedCode, "unitPrice" | "unitCost"> {
  readonly unitPrice: UnitPrice | null;
  /** Absent: it stays as it is. */
  readonly unitCost?: UnitPrice | null;
}

/** A value of a list as it is written. */
export type WrittenValue = Exclude<ListValue, TypedCode> | PricedCode;

/** A typed value as it is written: the prices of a material code are read as the organization writes money. */
export function written(typed: ListValue, actor: Actor): WrittenValue {
  if (typed.list !== "material-codes") return typed;
  const { unitPrice: priceText, unitCost: costText, ...code } = typed;
  if (costText !== undefined && !can(actor, "material.seeCost", {})) throw new Refused(missing);
  const price = optional(priceText, actor, "The price");
  const cost = costText === undefined ? undefined : optional(costText, actor, "The cost");
  stopIf(
    objectionsAt({
      ...(typeof price === "string" ? { unitPrice: price } : {}),
      ...(typeof cost === "string" ? { unitCost: cost } : {}),
    }),
  );
  return {
    ...code,
    unitPrice: typeof price === "string" ? null : price,
    ...(cost === undefined || typeof cost === "string" ? {} : { unitCost: cost }),
  };
}

const optional = (text: string, { desk }: Actor, what: string): UnitPrice | string | null =>
  text.trim() === "" ? null : readUnitPrice(text, desk, what);
