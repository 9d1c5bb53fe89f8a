import { describe, expect, test } from "vitest";
import { permissions } from "#access/policy.ts";
import { sourceFiles, textOf } from "./source-files.ts";

const files = sourceFiles("src");
const commandFiles = files.filter((path) => /^src\/features\/[^/]+\/commands\/[^/]+\.ts$/.test(path));

/** The dotted names that a command file defines. */
const namesIn = (path: string) =>
  [...textOf(path).matchAll(/\bname: "([a-zA-Z]+\.[a-zA-Z]+)"/g)].map((match) => match[1] ?? "");

describe("names", () => {
  test("no file or folder has a name that names nothing", () => {
    const empty = /(^|[/-])(utils?|helpers?|lib|common|misc|shared|services?|managers?|handlers?|impl|info)([/.-]|$)/;
    expect(files.filter((path) => empty.test(path))).toEqual([]);
  });

  test("an actions file exports nothing but commands made postable", () => {
    const strangers = files
      .filter((path) => /^src\/features\/[^/]+\/actions\.ts$/.test(path))
      .flatMap((path) =>
        [...textOf(path).matchAll(/^export (.*)$/gm)]
          .map((match) => match[1] ?? "")
          .filter((line) => !/^const \w+Action = action(ForEach)?\(/.test(line))
          .map((line) => `${path}: ${line}`),
      );
    expect(strangers).toEqual([]);
  });

  test("a command file is named after the verb of its command", () => {
    const verbs = commandFiles.flatMap((path) => {
      const file = path.replace(/^.*\//, "").replace(/\.ts$/, "");
      return namesIn(path).map((name) => ({ path, file, verb: name.replace(/^.*\./, "") }));
    });
    const kebab = (verb: string) => verb.replaceAll(/([A-Z])/g, "-$1").toLowerCase();
    expect(
      verbs.filter(
        ({ file, verb }) =>
          !kebab(verb)
            .split("-")
            .every((word) => file.split("-").includes(word)),
      ),
    ).toEqual([]);
    expect(verbs.length).toBe(new Set(verbs.map(({ verb, path }) => `${path} ${verb}`)).size);
  });

  test("every command is a permission, and no two files define the same one", () => {
    const names = commandFiles.flatMap(namesIn);
    expect(names.filter((name) => !(permissions as string[]).includes(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("every command has an integration test of its own", () => {
    const tests = new Set(sourceFiles("tests/integration").map((path) => path.replace(/^.*\//, "")));
    const untested = commandFiles.filter((path) => !tests.has(path.replace(/^.*\//, "").replace(/\.ts$/, ".test.ts")));
    expect(untested).toEqual([]);
  });

  test("every right that is no command is a right to see", () => {
    const commands = new Set(commandFiles.flatMap(namesIn));
    expect(permissions.filter((name) => !commands.has(name) && !/\.(read|see[A-Z]\w*)$/.test(name))).toEqual([]);
  });
});
