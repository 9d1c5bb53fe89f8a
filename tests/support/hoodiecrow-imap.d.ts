declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  /** An IMAP server that keeps its folders in memory. */
  interface ImapServer {
    readonly server: Server;
    uidValidity?: number;
    listen(port: number, host: string, ready: () => void): void;
    close(done?: () => void): void;
    appendMessage(folder: string, flags: readonly string[], receivedAt: Date | false, raw: string | Buffer): void;
    getMailbox(folder: string): { uidvalidity: number; uidnext: number; messages: { uid: number; flags: string[] }[] };
  }

  export default function hoodiecrow(options: {
    plugins?: readonly string[];
    storage?: Readonly<Record<string, { messages?: readonly { raw: string }[]; uidvalidity?: number }>>;
    users?: Readonly<Record<string, { password: string }>>;
  }): ImapServer;
}
