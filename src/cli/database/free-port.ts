import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { codeOf, PlainError } from "../console/plain-error.ts";

/** The port a data folder used the last time if it is still free, otherwise one that nobody uses. */
export async function portFor(recordPath: string): Promise<number> {
  const recorded = existsSync(recordPath) ? Number(readFileSync(recordPath, "utf8")) : 0;
  const again = recorded > 1023 ? await tryPort(recorded) : "";
  return typeof again === "number" ? again : await freePort();
}

/** A loopback port that nobody uses now. */
export async function freePort(): Promise<number> {
  const found = await tryPort(0);
  if (typeof found === "number") return found;
  throw new PlainError(`This machine gives no free port on its own address (${found}).`);
}

/** Whether a server could listen on a port of this machine now: the port, or the code of what stands against it. */
export function tryPort(port: number, host = "127.0.0.1"): Promise<number | string> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(codeOf(error)));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : ""));
    });
  });
}
