import "server-only";
import { z } from "zod";

const environment = z.object({
  DATABASE_URL: z.string().min(1, "DATABASE_URL is not set"),
  /** Set when DATABASE_URL leads to a pooler in transaction mode: PostgreSQL itself, for what needs a connection of its own. */
  DATABASE_DIRECT_URL: z.string().optional(),
  /** The address people open, scheme and port included; every posted form must come from it. */
  APP_ORIGIN: z.url().default("http://localhost:3000"),
  NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET must be at least 32 characters").optional(),
  TALLYDESK_MODE: z.enum(["sample", "production"]).default("production"),
  TALLYDESK_SETUP_CODE: z.string().min(8).optional(),
  /** A folder, or s3://bucket. */
  FILE_STORE: z.string().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Tallydesk <tallydesk@localhost>"),
  /** The mailbox that becomes tickets: imaps://user:password@host/folder. */
  IMAP_URL: z.string().optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** How many reverse proxies of ours stand in front: only what they say about a sender's address is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
});

/** The settings of this process. */
export type Environment = z.infer<typeof environment>;

let read: Environment | undefined;

/** The settings of this process, read once; throws one clear sentence when something is missing or wrong. */
export function env(): Environment {
  if (read) return read;
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = environment.safeParse(present);
  if (!result.success) {
    throw new Error(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  }
  read = result.data;
  // next-auth reads its own address from here and nowhere else.
  process.env.NEXTAUTH_URL = read.APP_ORIGIN;
  return read;
}

/** The address of PostgreSQL itself, for whatever keeps a connection: it listens, or holds a lock. */
export function directDatabase(): string {
  const { DATABASE_DIRECT_URL, DATABASE_URL } = env();
  return DATABASE_DIRECT_URL ?? DATABASE_URL;
}

/** What the environment of a program holds that is to know nothing of ours: where programs and passing files lie. */
export const bareEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  TMPDIR: process.env.TMPDIR,
  NODE_ENV: process.env.NODE_ENV,
});

/** Whether this is the development server, which needs what browsers of real users are denied. */
export const isDevelopment = process.env.NODE_ENV === "development";
