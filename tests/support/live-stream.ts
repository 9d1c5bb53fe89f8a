import { vi } from "vitest";

/** What a stream of a running server said so far, as a browser would hear it. */
export interface HeardStream {
  readonly status: number;
  readonly headers: Headers;
  readonly messages: readonly { readonly event: string; readonly data: unknown }[];
  /** Waits until a message of this kind (about this, when given) has come. */
  until(event: string, isIt?: (data: unknown) => boolean): Promise<unknown>;
  /** Whether the server ended it. */
  readonly isOver: boolean;
  close(): void;
}

/** Opens a stream as a browser does. */
export async function hearStream(address: URL, cookie: string): Promise<HeardStream> {
  const leave = new AbortController();
  const answer = await fetch(address, {
    headers: { cookie, accept: "text/event-stream", "accept-encoding": "gzip, br" },
    redirect: "manual",
    signal: leave.signal,
  });
  const messages: { event: string; data: unknown }[] = [];
  const state = { isOver: false };
  void read(answer, messages)
    .catch(() => {})
    .finally(() => {
      state.isOver = true;
    });
  return {
    status: answer.status,
    headers: answer.headers,
    messages,
    get isOver() {
      return state.isOver;
    },
    until: (event, isIt = () => true) =>
      vi.waitFor(
        () => {
          const found = messages.find((message) => message.event === event && isIt(message.data));
          if (!found) throw new Error(`no "${event}" among ${JSON.stringify(messages)}`);
          return found.data;
        },
        { timeout: 15_000, interval: 20 },
      ),
    close: () => leave.abort(),
  };
}

async function read(answer: Response, messages: { event: string; data: unknown }[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const part of answer.body ?? []) {
    const blocks = (rest + decoder.decode(part, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (event && data) messages.push({ event, data: JSON.parse(data) });
    }
  }
}
