import { expect, test } from "vitest";
import { shownOnce } from "#features/people/model/one-time-link.ts";

test("a one-time link is shown once, with what it is for", () => {
  const link = "http://localhost:3000/welcome/secret";
  expect(shownOnce(link)).toEqual({ link, message: expect.stringContaining("works once, for seven days") });
});

test("a form that was sent twice is told so instead", () => {
  expect(shownOnce("", "Nora can sign in. ")).toEqual({
    message: "Nora can sign in. The link was shown once. If it is lost, make a new one.",
  });
});
