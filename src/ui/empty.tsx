import type { ReactNode } from "react";

/** Where nothing is: one sentence, and the way out. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-2 px-4 py-10 text-center text-muted">
      <p>{children}</p>
      {action}
    </div>
  );
}
