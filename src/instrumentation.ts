import type { Instrumentation } from "next";

/** Runs once before the first request: settings are checked, addresses can be believed, mail goes out. */
export async function register(): Promise<void> {
  const { beginServing } = await import("#server/begin-serving.ts");
  await beginServing();
}

/** Writes down what a page or action threw, under the reference that the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { noteRequestError } = await import("#server/request-error.ts");
  noteRequestError(error, request, context);
};
