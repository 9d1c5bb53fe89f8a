import type { ReactNode } from "react";
import { Logo } from "#ui/shell/logo.tsx";

/** The page of somebody who is not inside yet: one thing to do, in the middle. */
export function Door({
  title,
  words,
  below,
  notice,
  children,
}: {
  title: string;
  words?: ReactNode;
  below?: ReactNode;
  /** Stands above all: what kind of data this is. */
  notice?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-6 bg-rail px-4 py-10">
      {notice && <div className="w-full max-w-sm">{notice}</div>}
      <div className="flex items-center gap-2 font-semibold text-lg tracking-tight">
        <Logo size={26} />
        Tallydesk
      </div>
      <div className="w-full max-w-sm rounded-lg border border-line bg-canvas p-6 max-sm:p-5">
        <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
        {words && <div className="mt-1 text-muted">{words}</div>}
        <div className="mt-5">{children}</div>
      </div>
      {below && <div className="w-full max-w-sm text-muted text-sm">{below}</div>}
    </main>
  );
}
