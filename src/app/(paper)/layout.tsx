import type { ReactNode } from "react";

/** Pages that are printed: nothing of the desk around them. */
export default function PaperLayout({ children }: { children: ReactNode }) {
  return <main className="mx-auto max-w-3xl px-4 py-6 md:px-8 print:max-w-none print:p-0">{children}</main>;
}
