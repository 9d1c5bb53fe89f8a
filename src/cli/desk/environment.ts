import type { Secrets } from "../data-folder.ts";

/** The settings of a server that `npm start` runs, all of them made here; what a person sets for mail and logs is passed on. */
export function deskEnvironment(desk: {
  databaseUrl: string;
  address: string;
  files: string;
  secrets: Pick<Secrets, "sessionSecret" | "actionsKey">;
}): Record<string, string> {
  return {
    DATABASE_URL: desk.databaseUrl,
    APP_ORIGIN: desk.address,
    NEXTAUTH_URL: desk.address,
    NEXTAUTH_SECRET: desk.secrets.sessionSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: desk.secrets.actionsKey,
    FILE_STORE: desk.files,
    // A person watches this console: only what needs attention.
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  };
}
