import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

// One for the process: what begins the server and what makes the pages are built apart.
const held = globalThis as { tallydeskAnswers?: AsyncLocalStorage<ServerResponse> };
held.tallydeskAnswers ??= new AsyncLocalStorage<ServerResponse>();
const answers = held.tallydeskAnswers;

/** Remembers the answer that belongs to a request, for everything that happens because of it. */
export function rememberAnswer(response: ServerResponse): void {
  answers.enterWith(response);
}

/**
 * Gives the page that is being made another status than 200: a page that shows the database's absence is a 503, so that
 * nothing keeps it and every monitor sees it. The framework has no word for this.
 */
export function answerWith(status: 404 | 503): void {
  const response = answers.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
