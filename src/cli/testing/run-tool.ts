import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectFolder } from "../project.ts";

/** Runs a package's program in the clone, its words on the console, and gives its exit code. */
export function runPackage(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<number | null> {
  const path = join(projectFolder, "node_modules", program);
  // Commands and queries carry "server-only", which Node accepts only under this condition.
  const child = spawn(process.execPath, ["--conditions=react-server", path, ...args], {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...plainly(), ...environment },
  });
  const end = () => child.kill();
  process.once("exit", end);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("exit", end);
      resolve(code);
    });
  });
}

// Colour is for people; a log keeps the codes as dirt.
function plainly(): Record<string, string> {
  return process.stdout.isTTY && !process.env.CI ? {} : { NO_COLOR: "1" };
}
