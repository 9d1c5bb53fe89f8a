import { once } from "node:events";
import type { AddressInfo } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";

/** A mail server of this machine: what is sent to the desk by SMTP lies in its mailbox, to be read by IMAP. */
export interface PostOffice {
  readonly smtpUrl: string;
  readonly imapUrl: string;
  /** What was sent to anybody else, as it arrived. */
  readonly delivered: readonly string[];
  /** How many mails lie in the desk's mailbox, and how many of them were read. */
  count(): { all: number; seen: number };
  /** Puts a raw message into the mailbox, as if it had been sent. */
  put(raw: Buffer): void;
  /** Sends a raw message by SMTP, as the mail program of a customer does. */
  send(from: string, to: string, raw: Buffer): Promise<void>;
  /** Cuts every connection, as a restart does. */
  cut(): void;
  close(): Promise<void>;
}

/** The address that the desk's mailbox has here. */
export const deskAddress = "desk@tallydesk.example";

/** Opens the SMTP and the IMAP server on free ports. */
export async function openPostOffice(): Promise<PostOffice> {
  const plugins = ["ID", "IDLE", "UIDPLUS", "NAMESPACE", "SPECIAL-USE", "ENABLE", "LITERALPLUS", "SASL-IR"];
  const imap = hoodiecrow({ plugins, storage: { INBOX: {} }, users: { [deskAddress]: { password: "a secret" } } });
  await new Promise<void>((resolve) => imap.listen(0, "127.0.0.1", resolve));
  const sockets = new Set<{ destroy(): void; once(event: "close", done: () => void): void }>();
  imap.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });

  const delivered: string[] = [];
  const put = (raw: Buffer) => imap.appendMessage("INBOX", [], false, raw.toString("binary"));
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
        // As mail servers do when they lay a mail into a mailbox.
        const raw = Buffer.concat([Buffer.from(`Return-Path: <${from}>\r\n`), ...parts]);
        if (session.envelope.rcptTo.some(({ address }) => address === deskAddress)) put(raw);
        else delivered.push(raw.toString());
        done();
      });
    },
  });
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
  const smtpUrl = `smtp://127.0.0.1:${portOf(smtp.server.address())}`;
  const transport = createTransport({ url: smtpUrl });

  return {
    smtpUrl,
    imapUrl: `imap://${encodeURIComponent(deskAddress)}:a%20secret@127.0.0.1:${portOf(imap.server.address())}/INBOX`,
    delivered,
    count: () => {
      const { messages } = imap.getMailbox("INBOX");
      return { all: messages.length, seen: messages.filter(({ flags }) => flags.includes("\\Seen")).length };
    },
    put,
    send: async (from, to, raw) => {
      await transport.sendMail({ envelope: { from, to }, raw });
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      transport.close();
      for (const socket of sockets) socket.destroy();
      imap.close();
      await new Promise<void>((resolve) => smtp.close(resolve));
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
