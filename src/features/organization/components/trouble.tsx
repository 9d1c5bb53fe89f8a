"use client";

import { useEffect, useState } from "react";
import { Button } from "#ui/button.tsx";
import { refresh } from "#ui/icons.ts";
import { WaitForDatabase } from "./wait-for-database.tsx";

/** A page that failed: a mistake of ours with its reference, or a database that does not answer. */
export function Trouble({ error }: { error: Error & { digest?: string } }) {
  const isKnownOutage = error.digest === "database-gone";
  const [isOutage, setOutage] = useState(isKnownOutage);
  useEffect(() => {
    if (isKnownOutage) return;
    fetch("/readyz", { cache: "no-store" }).then(
      (answer) => setOutage(answer.status === 503),
      () => setOutage(true),
    );
  }, [isKnownOutage]);
  return (
    <div className="mx-auto grid max-w-md gap-3 px-4 py-16">
      <h1 className="font-semibold text-xl tracking-tight">
        {isOutage ? "The database does not answer" : "This page could not be shown"}
      </h1>
      {isOutage ? (
        <>
          <p>Nothing is lost, and you stay signed in. This page tries again by itself.</p>
          <WaitForDatabase />
        </>
      ) : (
        <>
          <p>
            It is a mistake in Tallydesk, not yours, and nothing was changed. It is written down in the log
            {error.digest ? (
              <>
                {" "}
                under the reference <code className="tabular select-all font-medium">{error.digest}</code>
              </>
            ) : null}
            .
          </p>
          <p>
            <Button icon={refresh} onClick={() => window.location.reload()}>
              Try again
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
