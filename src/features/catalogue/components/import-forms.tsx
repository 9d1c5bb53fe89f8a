"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { importProductsAction } from "../actions.ts";

/** Takes the file in, by what its columns were said to hold. */
export function ImportForm({ importId, submit, children }: { importId: string; submit: string; children: ReactNode }) {
  return (
    <ActionForm action={importProductsAction} submit={submit} sending="Beginning…" label="Import">
      <Hidden name="importId" value={importId} />
      {children}
    </ActionForm>
  );
}

const everyMs = 1000;

/** Looks again and again how far it is; before scripts the page is loaded anew by hand. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const clock = window.setInterval(() => router.refresh(), everyMs);
    return () => window.clearInterval(clock);
  }, [router]);
  return null;
}
