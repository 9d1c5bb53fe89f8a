import { Agent, request } from "node:http";

/** An answer of the server: how long it took until its last byte was here, and what it was. */
export interface Answer {
  readonly status: number;
  readonly ms: number;
  readonly body: string;
}

/** What is asked of the server. */
export interface Question {
  readonly path: string;
  readonly cookie?: string;
  /** Sent as a form of a browser without script would send it. */
  readonly form?: FormData;
  /** The server action that a page's script calls with the form. */
  readonly action?: string;
}

/** One client that keeps its connection. */
export interface Client {
  ask(question: Question): Promise<Answer>;
  end(): void;
}

/** A client for a server on this machine. */
export function newClient(origin: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(origin);
  return {
    end: () => agent.destroy(),
    async ask({ path, cookie, form, action }) {
      const sent = form ? new Response(form) : undefined;
      const payload = sent ? Buffer.from(await sent.arrayBuffer()) : undefined;
      const headers = {
        accept: action === undefined ? "text/html" : "text/x-component",
        ...(action === undefined ? {} : { "next-action": action }),
        "accept-encoding": "identity",
        ...(cookie === undefined ? {} : { cookie }),
        ...(payload
          ? {
              origin,
              "sec-fetch-site": "same-origin",
              "content-type": sent?.headers.get("content-type") ?? "",
              "content-length": String(payload.length),
            }
          : {}),
      };
      const startedAt = performance.now();
      return await new Promise<Answer>((resolve, reject) => {
        const asked = request(
          { agent, hostname, port, path, method: payload ? "POST" : "GET", headers },
          (response) => {
            const chunks: Buffer[] = [];
            response.on("data", (chunk: Buffer) => chunks.push(chunk));
            response.on("error", reject);
            response.on("end", () =>
              resolve({
                status: response.statusCode ?? 0,
                ms: performance.now() - startedAt,
                body: Buffer.concat(chunks).toString(),
              }),
            );
          },
        );
        asked.setTimeout(30_000, () => asked.destroy(new Error(`No answer to ${path} within 30 s`)));
        asked.on("error", reject);
        asked.end(payload);
      });
    },
  };
}
