import { describe, expect, test } from "vitest";
import { objectionToNode } from "#cli/build/installation.mjs";

describe("which Node may run Tallydesk", () => {
  test.each(["20.19.0", "20.20.2", "22.12.0", "22.22.1", "24.0.0", "26.1.0"])("%s may", (version) => {
    expect(objectionToNode(version)).toBeUndefined();
  });

  test.each(["18.20.8", "20.18.3", "21.7.3", "22.11.0", "23.11.1"])("%s is refused in one line", (version) => {
    expect(objectionToNode(version)).toMatch(new RegExp(`^Tallydesk needs Node .* this is Node ${version}\\.$`));
  });
});
