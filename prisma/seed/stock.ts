import type { Actor } from "#access/actor.ts";
import { addMaterial } from "#features/materials/commands/add-material.ts";
import { orderMaterial } from "#features/materials/commands/order-material.ts";
import { receiveMaterial } from "#features/materials/commands/receive-material.ts";
import { setContractMaterial } from "#features/materials/commands/set-contract-material.ts";
import { addStockLocation } from "#features/stock/commands/add-stock-location.ts";
import { correctStock } from "#features/stock/commands/correct-stock.ts";
import { moveStock } from "#features/stock/commands/move-stock.ts";
import { receiveStock } from "#features/stock/commands/receive-stock.ts";
import { dayAt } from "#kernel/calendar.ts";
import { db } from "#server/db.ts";
import { answerOf } from "./answer-of.ts";

type Cast = Readonly<Record<"ada" | "max" | "tess" | "theo" | "tariq", Actor>>;

/** Where each technician takes things from, and the serial numbers that lie there. */
export interface SampleStock {
  readonly room: string;
  readonly vans: ReadonlyMap<string, string>;
  /** The serial numbers for so many pieces of a product that somebody uses. */
  readonly serialsFor: (sku: string, personId: string, pieces: number) => string;
}

/** How many lie in each van, and how many there are at all. */
const carried: Readonly<Record<string, readonly [each: number, total: number]>> = {
  "CBL-C6-3": [30, 120],
  "KEY-NFC": [2, 9],
};

const drivers = ["tess", "theo", "tariq"] as const;

/** A main room and a van for each technician, filled with what is kept in stock. */
export async function createStock(cast: Cast, products: ReadonlyMap<string, string>, now: Date): Promise<SampleStock> {
  const call = { now };
  const add = async (input: object) => answerOf(await addStockLocation.execute(cast.ada, input, call)).id;
  const room = await add({ name: "Main room", isDefault: "true" });
  const vans = new Map<string, string>();
  for (const member of drivers) {
    const { id: personId, name } = cast[member];
    vans.set(personId, await add({ name: `${name.split(" ")[0]}'s van`, personId }));
  }
  const lying = new Map<string, string[]>();
  const facts = await db.product.findMany({ where: { id: { in: [...products.values()] } } });
  for (const { id: productId, sku, isStocked, isSerialized } of facts) {
    if (!isStocked) continue;
    const [each, total] = carried[sku] ?? [6, 24];
    const numbers = isSerialized
      ? Array.from({ length: total }, (_, at) => `${sku}-${String(at + 1).padStart(4, "0")}`)
      : [];
    const all = { productId, locationId: room, quantity: String(total), serialNumbers: numbers.join("\n") };
    answerOf(await receiveStock.execute(cast.ada, { ...all, reason: "First delivery" }, call));
    for (const [personId, toId] of vans) {
      const some = numbers.splice(0, each);
      lying.set(`${sku} ${personId}`, some);
      const load = { productId, fromId: room, toId, quantity: String(each), serialNumbers: some.join("\n") };
      answerOf(await moveStock.execute(cast.ada, load, call));
    }
    lying.set(`${sku} room`, numbers);
  }
  let made = 0;
  return {
    room,
    vans,
    serialsFor: (sku, personId, pieces) => {
      const product = facts.find((row) => row.sku === sku);
      if (!product?.isSerialized) return "";
      const there = product.isStocked
        ? (lying.get(`${sku} ${vans.has(personId) ? personId : "room"}`) ?? []).splice(0, pieces)
        : [];
      while (there.length < pieces) there.push(`${sku}-N${String(++made).padStart(4, "0")}`);
      return there.join("\n");
    },
  };
}

/** What the weeks leave: too few of some things, parts on their way, and a contract that covers hardware. */
export async function leaveStock(cast: Cast, products: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const call = { now };
  const reason = "Given to the branch in Troy";
  for (const sku of ["TNR-305A", "SSD-NV2T", "BAT-UPS", "AP-6E"]) {
    const productId = products.get(sku) ?? "";
    const levels = await db.stockLevel.findMany({ where: { productId, quantity: { gt: 0 } } });
    for (const [at, { locationId, quantity }] of levels.entries()) {
      const left = at === 0 && quantity >= 1000 ? 1000 : 0;
      if (quantity === left) continue;
      const lying = await db.serialNumber.findMany({
        where: { productId, locationId },
        orderBy: { number: "asc" },
        take: (quantity - left) / 1000,
      });
      const serialNumbers = lying.map(({ number }) => number).join("\n");
      const input = { productId, locationId, by: String((left - quantity) / 1000), reason, serialNumbers };
      answerOf(await correctStock.execute(cast.max, input, call));
    }
  }
  const tickets = await db.ticket.findMany({
    where: { isOpen: true, technicianId: { not: null } },
    orderBy: { number: "desc" },
    take: 5,
    select: { id: true, contract: { select: { id: true } } },
  });
  const asked: string[] = [];
  for (const [at, sku] of ["SW-24P", "LT-14", "MON-27", "DCK-USBC", "AP-6E"].entries()) {
    const input = {
      ticketId: tickets[at]?.id ?? "",
      productId: products.get(sku) ?? "",
      usedOn: dayAt(now, cast.tess.timeZone),
      isBillable: "true",
      isToOrder: "true",
    };
    if (input.ticketId !== "") asked.push(answerOf(await addMaterial.execute(cast.tess, input, call)).id);
  }
  const ordered = asked.slice(2, 4);
  answerOf(await orderMaterial.execute(cast.max, { materialIds: ordered, purchaseOrder: "PO-1042" }, call));
  answerOf(await receiveMaterial.execute(cast.max, { materialIds: ordered.slice(1) }, call));
  const contract = await db.contract.findFirst({ where: { name: "Managed care" }, orderBy: { number: "asc" } });
  const hardware = await db.materialCode.findUnique({ where: { name: "Hardware" } });
  if (!contract || !hardware) return;
  const rule = { contractId: contract.id, codeId: hardware.id, isCovered: "true" };
  answerOf(await setContractMaterial.execute(cast.max, rule, call));
}
