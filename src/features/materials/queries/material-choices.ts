import "server-only";
import { cache } from "react";
import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { visible } from "#access/visibility.ts";
import { catalogueChoices } from "#features/catalogue/queries/catalogue-choices.ts";
import { formatQuantity } from "#kernel/money.ts";
import { thousandths } from "#kernel/quantity.ts";
import { db } from "#server/db.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A bundle with what goes on the ticket with it. */
export interface BundleChoice extends Choice {
  /** "Bundle · 4 products". */
  readonly hint: string;
  /** "2 × Patch cable". */
  readonly parts: readonly string[];
  readonly isSerialized: boolean;
}

/** What the form of a material offers. */
export interface MaterialChoices {
  readonly codes: readonly Choice[];
  readonly usualCode: string;
  readonly locations: readonly Choice[];
  readonly bundles: readonly BundleChoice[];
  /** Only those who may see cost type one. */
  readonly seesCost: boolean;
}

/** The codes, locations and bundles that somebody chooses from who puts a material on a ticket. */
export const materialChoices = cache(async (actor: Actor): Promise<MaterialChoices> => {
  const [{ codes }, locations, bundles] = await Promise.all([
    catalogueChoices(),
    db.stockLocation.findMany({
      where: { AND: [{ isActive: true }, visible.stockLocations(actor)] },
      orderBy: [{ isDefault: "desc" }, { name: "asc" }],
      take: 200,
      select: { id: true, name: true, personId: true },
    }),
    db.bundle.findMany({
      where: { AND: [{ isActive: true }, visible.bundles(actor)] },
      orderBy: { name: "asc" },
      take: 200,
      relationLoadStrategy: "join",
      select: {
        id: true,
        name: true,
        items: {
          orderBy: { position: "asc" },
          select: { quantity: true, product: { select: { name: true, unit: true, isSerialized: true } } },
        },
      },
    }),
  ]);
  return {
    codes: codes.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name })),
    usualCode: codes.find(({ isDefault }) => isDefault)?.name ?? "",
    locations: locations.map(({ id, name, personId }) => ({
      value: id,
      label: personId === actor.id ? `${name} (yours)` : name,
    })),
    bundles: bundles.map(({ id, name, items }) => ({
      value: id,
      label: name,
      hint: `Bundle · ${items.length === 1 ? "1 product" : `${items.length} products`}`,
      parts: items.map(({ quantity, product: { name: part, unit } }) => {
        const pieces = formatQuantity(thousandths(quantity), actor.desk.locale);
        return `${pieces} ${unit === "piece" ? "×" : unit} ${part}`;
      }),
      isSerialized: items.some(({ product }) => product.isSerialized),
    })),
    seesCost: can(actor, "material.seeCost", {}),
  };
});
