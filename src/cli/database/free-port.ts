import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";

/** The port a data folder used the last time if it is still free, otherwise one that nobody uses. */
export async function portFor(recordPath: string): Promise<number> {
  const recorded = existsSync(recordPath) ? Number(readFileSync(recordPath, "utf8")) : 0;
  return (recorded > 1023 && (await tryPort(recorded))) || (await tryPort(0)) || 0;
}

/** Whether a server could listen on this loopback port now; 0 asks for any free one. Gives the port, or undefined when it is taken. */
export function tryPort(port: number, host = "127.0.0.1"): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });
}
