import { expect, test } from "vitest";
import { nextMigration } from "#cli/database/next-migration.ts";
import { testServer } from "../../support/database.ts";

test("the migrations give exactly the schema of the schema files", async () => {
  expect(await nextMigration(testServer.adminUrl)).toBeUndefined();
});
