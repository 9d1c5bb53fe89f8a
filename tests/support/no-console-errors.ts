import { afterEach, beforeEach, vi } from "vitest";

let errors: unknown[][] = [];
const write = console.error;

// A test that expects one replaces console.error itself.
beforeEach(() => {
  errors = [];
  console.error = (...words) => {
    errors.push(words);
    write(...words);
  };
});

afterEach(() => {
  vi.restoreAllMocks();
  console.error = write;
  if (errors.length > 0) throw new Error(`The test wrote to console.error: ${String(errors[0]?.[0])}`);
});
