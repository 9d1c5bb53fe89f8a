import { answerWith } from "#server/answer-status.ts";
import { Door } from "./door.tsx";
import { WaitForDatabase } from "./wait-for-database.tsx";

/** What every page shows while the database does not answer; it goes away by itself. */
export function Outage() {
  answerWith(503);
  return (
    <Door title="The database does not answer">
      <title>The database does not answer · Tallydesk</title>
      <p>Nothing is lost, and you stay signed in. This page tries again by itself.</p>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <WaitForDatabase />
    </Door>
  );
}
