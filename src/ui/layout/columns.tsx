"use client";

import type { ReactNode } from "react";

/**
 * Details, work and context side by side; below 1200 px details and context are two tabs of one column, on a phone all stand below each other.
 * The tabs are links to the parts: which one is the target decides, so that they work before JavaScript.
 */
export function ThreeColumns({ details, work, context }: { details: ReactNode; work: ReactNode; context: ReactNode }) {
  return (
    <div className="group/columns grid grid-cols-[minmax(0,1fr)] border-line border-t md:grid-cols-[18rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] wide:grid-cols-[18rem_minmax(0,1fr)_18rem]">
      <section
        id="work"
        aria-label="Work"
        className="min-w-0 px-4 py-4 md:col-start-2 md:row-span-2 md:row-start-1 md:px-5"
      >
        {work}
      </section>
      <nav
        aria-label="Beside the work"
        data-screen-only
        className="flex gap-1 border-line border-b px-5 max-md:hidden md:col-start-1 md:row-start-1 md:border-r wide:hidden [&>a]:-mb-px [&>a]:flex [&>a]:h-9 [&>a]:items-center [&>a]:border-b-2 [&>a]:px-2.5"
      >
        <a
          href="#details"
          className="border-accent font-medium text-ink group-has-[#context:target]/columns:border-transparent group-has-[#context:target]/columns:font-normal group-has-[#context:target]/columns:text-muted"
        >
          Details
        </a>
        <a
          href="#context"
          className="border-transparent text-muted hover:text-ink group-has-[#context:target]/columns:border-accent group-has-[#context:target]/columns:font-medium group-has-[#context:target]/columns:text-ink"
        >
          Context
        </a>
      </nav>
      <aside
        id="details"
        aria-label="Details"
        className="min-w-0 scroll-mt-24 border-line px-4 py-3 max-md:border-t md:col-start-1 md:row-start-2 md:border-r md:px-5 md:max-wide:group-has-[#context:target]/columns:hidden wide:row-span-2 wide:row-start-1"
      >
        {details}
      </aside>
      <aside
        id="context"
        aria-label="Context"
        className="min-w-0 scroll-mt-24 border-line px-4 py-3 max-md:border-t md:col-start-1 md:row-start-2 md:border-r md:px-5 md:max-wide:not-target:hidden wide:col-start-3 wide:row-span-2 wide:row-start-1 wide:border-r-0 wide:border-l"
      >
        {context}
      </aside>
    </div>
  );
}

/** On a phone, what one does here, within reach of the thumb; it takes the place of the shell's tabs. */
export function BottomBar({ children }: { children: ReactNode }) {
  return (
    <div
      data-bottom-bar
      data-screen-only
      className="fixed inset-x-0 bottom-0 z-30 flex gap-2 border-line border-t bg-canvas px-3 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] md:hidden [&>*]:flex-1"
    >
      {children}
    </div>
  );
}
