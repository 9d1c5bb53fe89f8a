"use client";

import { useEffect, useState } from "react";
import { Button } from "#ui/button.tsx";
import { refresh } from "#ui/icons.ts";

/** Asks every few seconds whether the database is back, and then loads the page again. */
export function WaitForDatabase() {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const timer = setTimeout(
      async () => {
        if (await isBack()) window.location.reload();
        else setTries(tries + 1);
      },
      Math.min(2000 + tries * 500, 10_000),
    );
    return () => clearTimeout(timer);
  }, [tries]);
  return (
    <p className="mt-4 flex items-center gap-3 text-muted text-sm">
      <Button icon={refresh} onClick={() => window.location.reload()}>
        Try now
      </Button>
      <span role="status">{tries > 0 ? `Tried ${tries === 1 ? "once" : `${tries} times`} so far.` : ""}</span>
    </p>
  );
}

async function isBack(): Promise<boolean> {
  try {
    return (await fetch("/readyz", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
