import { styleText } from "node:util";

/** Where a command tells its progress; tests and the bench keep it quiet. */
export type Say = (line: string) => void;

/** Prints a line for the person at the console. */
export const say: Say = (line) => process.stdout.write(`${line}\n`);

/** Says nothing. */
export const quiet: Say = () => {};

/** Colour is for people: plain text when the output is a file, a pipe or CI. */
export function emphasis(text: string): string {
  return process.stdout.isTTY && !process.env.CI && !process.env.NO_COLOR ? styleText("bold", text) : text;
}

/** Runs a step and says what it does as soon as it has something to tell, or has taken long enough for a person to wonder. */
export async function step<T>(title: string, work: (tell: Say) => Promise<T>, tell: Say = say): Promise<T> {
  const startedAt = performance.now();
  let hasTold = false;
  const begin = () => {
    if (!hasTold) tell(`${title}…`);
    hasTold = true;
  };
  const timer = setTimeout(begin, 500);
  try {
    const result = await work((line) => {
      begin();
      tell(`  ${line}`);
    });
    if (hasTold) tell(`  done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
