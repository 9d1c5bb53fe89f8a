import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { visible } from "#access/visibility.ts";
import { formatClock } from "#kernel/duration.ts";
import { isId } from "#kernel/id.ts";
import { formatUnitPrice, typedDecimal } from "#kernel/money.ts";
import { minutes, unitPrice } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";
import type { RateModifier } from "../model/rounding.ts";
import { rateModifiers } from "../model/work-type-words.ts";

/** A work type as a row of its list. */
export interface WorkTypeRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly isBillable: boolean;
  readonly hours: string;
  readonly rate: string;
  readonly afterHours: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

/** A work type as its form starts with it, as it would be typed. */
export interface WorkTypeToEdit {
  readonly id: string;
  readonly version: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly isBillable: boolean;
  readonly showOnInvoice: boolean;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

const inOrder = [{ isActive: "desc" }, { sort: "asc" }, { name: "asc" }] as const;

/** The kinds of work, those that are used first. */
export const workTypesInList = cache(async (actor: Actor): Promise<WorkTypeRow[]> => {
  const rows = await db.workType.findMany({
    where: visible.workTypes(actor),
    orderBy: [...inOrder],
    include: { afterHours: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    code: row.code ?? "",
    isBillable: row.isBillable,
    hours: hoursInWords(row.minimumMinutes, row.maximumMinutes),
    rate: rateInWords(actor, row.rateModifier, row.rateValue),
    afterHours: row.afterHours?.name ?? "",
    isDefault: row.isDefault,
    isActive: row.isActive,
  }));
});

/** A work type to be changed; nothing when there is none. */
export const workTypeToEdit = cache(async (actor: Actor, id: string): Promise<WorkTypeToEdit | undefined> => {
  if (!isId(id)) return undefined;
  const row = await db.workType.findFirst({ where: { AND: [{ id }, visible.workTypes(actor)] } });
  if (!row) return undefined;
  const clock = (span: number | null) => (span === null ? "" : formatClock(minutes(span)));
  const { isBillable, showOnInvoice, isDefault, isActive } = row;
  return {
    id: row.id,
    version: row.version,
    ...{ isBillable, showOnInvoice, isDefault, isActive },
    typed: {
      name: row.name,
      code: row.code ?? "",
      minimum: clock(row.minimumMinutes),
      maximum: clock(row.maximumMinutes),
      rateModifier: row.rateModifier,
      rateValue: row.rateModifier === "role_rate" ? "" : typedDecimal(row.rateValue, 4, 0, actor.desk.locale),
      afterHoursId: row.afterHoursId ?? "",
    },
  };
});

function hoursInWords(least: number | null, most: number | null): string {
  const clock = (span: number) => formatClock(minutes(span));
  if (least !== null && most !== null) return `${clock(least)} to ${clock(most)}`;
  if (least !== null) return `at least ${clock(least)}`;
  return most === null ? "" : `at most ${clock(most)}`;
}

function rateInWords({ desk }: Actor, modifier: RateModifier, value: number): string {
  const price = formatUnitPrice(unitPrice(Math.abs(value)), desk.currency, desk.locale);
  switch (modifier) {
    case "role_rate":
      return rateModifiers.role_rate.label;
    case "plus_minus":
      return `Role's rate ${value < 0 ? "−" : "+"} ${price}`;
    case "multiplier":
      return `Role's rate × ${value / 10_000}`;
    case "own_rate":
      return `${price} an hour`;
    case "flat":
      return `${price} an entry`;
  }
}
