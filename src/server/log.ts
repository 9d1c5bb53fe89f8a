import "server-only";
import { pino } from "pino";
import { env } from "#server/env.ts";

/** Structured log of the process; passwords, tokens and cookies never reach it. */
export const log = pino({
  level: env().LOG_LEVEL,
  redact: {
    paths: ["password", "*.password", "token", "*.token", "cookie", "*.cookie", "authorization", "*.authorization"],
    censor: "[redacted]",
  },
});
