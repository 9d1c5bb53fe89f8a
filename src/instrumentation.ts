import type { Instrumentation } from "next";

/** Runs once before the first request: settings are checked, addresses can be believed, mail goes out, jobs are done. */
export async function register(): Promise<void> {
  const [{ beginServing }, { slaJobs }] = await Promise.all([
    import("#server/begin-serving.ts"),
    import("#features/sla/jobs.ts"),
  ]);
  await beginServing(slaJobs);
}

/** Writes down what a page or action threw, under the reference that the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { noteRequestError } = await import("#server/request-error.ts");
  noteRequestError(error, request, context);
};
