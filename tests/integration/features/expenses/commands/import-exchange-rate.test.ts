import { beforeAll, expect, test } from "vitest";
import { importExchangeRate } from "#features/expenses/commands/import-exchange-rate.ts";
import { db } from "#server/db.ts";
import { type Cast, makeCast, valueFrom } from "../../../../support/cast.ts";
import { fieldsOf } from "../../../../support/parts.ts";
import { lastEventAbout } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const bring = async (rates: string, actor = cast.olivia) => await importExchangeRate.execute(actor, { rates });
const stored = async () => await db.exchangeRate.findMany({ orderBy: [{ currency: "asc" }, { startsOn: "asc" }] });

test("rates come in as CSV, with commas, semicolons or tabs; a later import corrects them", async () => {
  const file =
    '\uFEFFcurrency,day,rate\r\nEUR,2026-11-19,1.08\r\n"EUR",2026-11-20,"1.085"\r\n\r\nJPY,2026-11-20,0.00645\r\n';
  expect(valueFrom(await bring(file))).toEqual({ rates: 3 });
  expect(valueFrom(await bring("eur;2026-11-20;1.09\nGBP\t2026-11-20\t1.26"))).toEqual({ rates: 2 });
  expect((await stored()).map(({ currency, rate }) => [currency, rate])).toEqual([
    ["EUR", 1_080_000_000n],
    ["EUR", 1_090_000_000n],
    ["GBP", 1_260_000_000n],
    ["JPY", 6_450_000n],
  ]);
  expect(await lastEventAbout(cast.olivia.desk.organizationId)).toMatchObject({
    name: "exchangeRate.import",
    change: { rates: 2, currencies: "EUR, GBP" },
  });
});

test("bad lines are reported by line, and nothing is half done", async () => {
  const before = await stored();
  const outcome = await bring("EUR,2026-11-21,1.2\nEURO,2026-11-21,1\nGBP,soon,1\nCHF,2026-11-21,free");
  expect(outcome).toMatchObject({
    refusal: {
      fields: {
        rates:
          "Nothing was imported. Line 2: There is no currency EURO. Line 3: Choose a day, like 2026-11-20. " +
          "Line 4: A rate is a number above zero with at most 9 decimals, at most 1,000,000.",
      },
    },
  });
  const many = Array.from({ length: 300 }, () => "XXXX,x,x").join("\n");
  expect(await bring(many)).toMatchObject({ refusal: { message: expect.stringContaining("And 288 more lines.") } });
  expect(fieldsOf(await bring(Array.from({ length: 20_001 }, () => "x").join("\n")))).toEqual(["rates"]);
  expect(fieldsOf(await bring(" "))).toEqual(["rates"]);
  expect(fieldsOf(await bring("currency,day,rate"))).toEqual(["rates"]);
  expect(await stored()).toEqual(before);
});

test("only an administrator does this", async () => {
  expect(await bring("EUR,2026-11-21,1.2", cast.max)).toMatchObject({ refusal: { kind: "missing" } });
});
