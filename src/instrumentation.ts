import type { Instrumentation } from "next";

/** Runs once before the first request: settings are checked, addresses can be believed, jobs are done, mail goes out and comes in. */
export async function register(): Promise<void> {
  // There is one server, on Node; without this the whole of it is compiled a second time for a place where it cannot run.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ beginServing }, { catalogueJobs }, { slaJobs }, { reminderJobs }, { timeJobs }, { beginTakingMail }] =
    await Promise.all([
      import("#server/begin-serving.ts"),
      import("#features/catalogue/jobs.ts"),
      import("#features/sla/jobs.ts"),
      import("#features/reminders/jobs.ts"),
      import("#features/time/jobs.ts"),
      import("#features/mail/begin-taking-mail.ts"),
    ]);
  await beginServing([...catalogueJobs, ...slaJobs, ...reminderJobs, ...timeJobs]);
  beginTakingMail();
}

/** Writes down what a page or action threw, under the reference that the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteRequestError } = await import("#server/request-error.ts");
  noteRequestError(error, request, context);
};
