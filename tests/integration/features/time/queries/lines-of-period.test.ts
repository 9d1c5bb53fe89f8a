import { beforeAll, expect, test } from "vitest";
import { linesOfPeriod } from "#features/time/queries/lines-of-period.ts";
import { type Cast, makeCast } from "../../../../support/cast.ts";
import { friday, loggedTime, makeTicket, parseDay } from "../../../../support/work.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("the lines of a period are its tickets, each once, one's own only, and none of another period", async () => {
  const [first, second] = [await makeTicket(cast), await makeTicket(cast)];
  await loggedTime(cast.tess, first.id, { worked: "20m" });
  await loggedTime(cast.tess, second.id, { worked: "20m" });
  await loggedTime(cast.tess, first.id, { worked: "30m" });
  await loggedTime(cast.theo, (await makeTicket(cast, cast.theo)).id, { worked: "30m" });
  expect((await linesOfPeriod({ ...cast.tess }, parseDay(friday))).toSorted()).toEqual(
    [first.number, second.number].toSorted(),
  );
  expect(await linesOfPeriod({ ...cast.tess }, parseDay("2026-11-13"))).toEqual([]);
});
