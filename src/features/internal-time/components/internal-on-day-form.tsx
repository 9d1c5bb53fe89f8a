"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { InternalTimeForm } from "./internal-time-form.tsx";

/** Internal time that begins with what is known of it; once it is written down, one is back where one came from. */
export function InternalOnDayForm({
  backHref,
  ...form
}: Omit<ComponentProps<typeof InternalTimeForm>, "from" | "onDone"> & { backHref: string }) {
  const router = useRouter();
  return <InternalTimeForm {...form} onDone={() => router.replace(backHref as Route, { scroll: false })} />;
}
