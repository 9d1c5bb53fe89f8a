import { describe, expect, test } from "vitest";
import { sourceFiles, textOf } from "./source-files.ts";

const files = [...sourceFiles("src"), ...sourceFiles("prisma/seed")];
const withText = (pattern: RegExp, among = files) => among.filter((path) => pattern.test(textOf(path)));

// Each of these once opened a hole in a product like ours, or hides a mistake that would.
describe("what the source may not contain", () => {
  test.each([
    ["a cached answer that another person could get", /["']use cache["']|unstable_cache|cacheComponents/],
    ["text put into a page as HTML", /dangerouslySetInnerHTML/],
    ["SQL put together from text", /\$queryRawUnsafe|\$executeRawUnsafe|Prisma\.raw\b/],
    ["a style attribute, which the content policy forbids", /\bstyle=\{/],
    ["a type that is not checked", /:\s*any\b|\bas any\b|@ts-ignore|@ts-nocheck/],
    ["the image optimizer", /next\/image/],
    ["a font fetched at build time", /next\/font\/google/],
  ])("%s", (_, pattern) => {
    expect(withText(pattern)).toEqual([]);
  });

  test("only env.ts, next.config.ts and the command line read the environment", () => {
    // NEXT_RUNTIME is no setting: the build puts a word in its place.
    const readers = withText(/process\.env(?!\.NEXT_RUNTIME)/, sourceFiles("src"));
    expect(readers.filter((path) => path !== "src/server/env.ts" && !path.startsWith("src/cli/"))).toEqual([]);
  });

  test("only the session files import next-auth", () => {
    const importers = withText(/from "next-auth/, sourceFiles("src"));
    expect(
      importers.filter((path) => !path.startsWith("src/server/") && path !== "src/app/api/auth/[...nextauth]/route.ts"),
    ).toEqual([]);
  });
});
