import type { Desk } from "#access/actor.ts";
import { dayOfColumn } from "#kernel/calendar.ts";
import { formatQuantity, formatUnitPrice } from "#kernel/money.ts";
import { thousandths, unitPrice } from "#kernel/quantity.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { MaterialValues } from "./material.ts";

interface StoredMaterial {
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly isBillable: boolean;
  readonly usedOn: Date;
  readonly version: number;
}

type Shown = Pick<MaterialValues, "name" | "quantity" | "unitPrice" | "isBillable" | "usedOn">;
type Words = Readonly<Record<"name" | "quantity" | "unitPrice" | "isBillable" | "usedOn", string>>;
type Habits = Pick<Desk, "locale" | "currency">;

function words(material: Shown, desk: Habits): Words {
  return {
    name: material.name,
    quantity: formatQuantity(material.quantity, desk.locale),
    unitPrice: formatUnitPrice(material.unitPrice, desk.currency, desk.locale),
    isBillable: material.isBillable ? "yes" : "no",
    usedOn: material.usedOn,
  };
}

const storedWords = (stored: StoredMaterial, desk: Habits): Words =>
  words(
    {
      ...stored,
      quantity: thousandths(stored.quantity),
      unitPrice: unitPrice(stored.unitPrice),
      usedOn: dayOfColumn(stored.usedOn),
    },
    desk,
  );

/** What only the form of a material asks; the cost is not among it, which not everybody may see. */
interface AskedBeside {
  readonly codeId: string | null;
  readonly unit: string;
  readonly priceReason: string;
  readonly notes: string;
  readonly serialNumbers: readonly string[];
}

/** The refusal of a correction that was begun before somebody else's, with what the record holds now. */
export function conflictWith(stored: StoredMaterial & AskedBeside, desk: Habits): Refusal {
  const { codeId, unit, priceReason, notes, serialNumbers } = stored;
  const beside = { codeId: codeId ?? "", unit, priceReason, notes, serialNumbers: serialNumbers.join(", ") };
  return {
    kind: "conflict",
    message: "Somebody else corrected this material while you did. Compare, then save again.",
    theirs: { ...storedWords(stored, desk), ...beside, version: String(stored.version) },
  };
}

const recordNames = { name: "name", quantity: "quantity", unitPrice: "price", isBillable: "billable", usedOn: "day" };

/** What a correction changed, from and to, in words for the record. */
export function changeOfMaterial(
  before: StoredMaterial,
  after: MaterialValues,
  desk: Habits,
): Record<string, { from: string; to: string }> {
  const from = storedWords(before, desk);
  const to = words(after, desk);
  const fields = ["name", "quantity", "unitPrice", "isBillable", "usedOn"] as const;
  return Object.fromEntries(
    fields
      .filter((field) => from[field] !== to[field])
      .map((field) => [field === "name" ? "what" : recordNames[field], { from: from[field], to: to[field] }]),
  );
}
