import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { PlainError } from "../console/plain-error.ts";
import { say } from "../console/report.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser that tests drive: the one asked for, the machine's own, Playwright's, and on a bare Debian one installed now. */
export async function findBrowser(): Promise<string> {
  const asked = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE;
  if (asked && !existsSync(asked)) throw new PlainError(`PLAYWRIGHT_CHROMIUM_EXECUTABLE names no file: ${asked}`);
  const found = asked ?? systemBrowser() ?? (await playwrightBrowser()) ?? installedBrowser();
  if (found) return found;
  throw new PlainError(
    "There is no Chromium or Chrome on this machine: install one, or run npx playwright install chromium.",
  );
}

function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(":");
  const paths = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return [...paths, ...applications].find((path) => existsSync(path));
}

async function playwrightBrowser(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installedBrowser(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing Debian's chromium for the browser tests…");
  const run = (...args: string[]) =>
    spawnSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  run("update");
  run("install", "-y", "--no-install-recommends", "chromium");
  return systemBrowser();
}
