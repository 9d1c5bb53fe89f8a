import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A mail server that speaks just enough SMTP: it keeps what it accepts, and refuses every recipient while told to. */
export interface MailServer {
  readonly url: string;
  /** The accepted mails as they arrived, headers included. */
  readonly accepted: readonly string[];
  refusing: boolean;
  close(): void;
}

/** Opens a mail server on a free port of this machine. */
export async function openMailServer(): Promise<MailServer> {
  const accepted: string[] = [];
  const open = new Set<Socket>();
  const listener = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    void converse(socket);
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const server: MailServer = {
    url: `smtp://127.0.0.1:${address.port}`,
    accepted,
    refusing: false,
    close: () => {
      listener.close();
      for (const socket of open) socket.destroy();
    },
  };
  return server;

  async function converse(socket: Socket): Promise<void> {
    socket.write("220 tests\r\n");
    let mail: string[] | undefined;
    for await (const line of createInterface({ input: socket })) {
      if (mail && line !== ".") mail.push(line);
      else socket.write(`${answerTo(line, mail)}\r\n`);
      if (mail && line === ".") mail = undefined;
      else if (line.startsWith("DATA")) mail = [];
      else if (line.startsWith("QUIT")) socket.end();
    }
  }

  function answerTo(line: string, mail: readonly string[] | undefined): string {
    if (mail) {
      accepted.push(mail.join("\n"));
      return "250 kept";
    }
    if (line.startsWith("DATA")) return "354 go on";
    if (line.startsWith("RCPT") && server.refusing) return "550 no such mailbox here";
    return line.startsWith("QUIT") ? "221 bye" : "250 ok";
  }
}
