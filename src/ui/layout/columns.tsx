import type { ReactNode } from "react";

/** Details, work and context side by side; below 1200 px the context moves under the details, on a phone all stand below each other. */
export function ThreeColumns({ details, work, context }: { details: ReactNode; work: ReactNode; context: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] border-line border-t md:grid-cols-[18rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] wide:grid-cols-[18rem_minmax(0,1fr)_18rem]">
      <section
        id="work"
        aria-label="Work"
        className="min-w-0 px-4 py-4 md:col-start-2 md:row-span-2 md:row-start-1 md:px-5"
      >
        {work}
      </section>
      <aside
        id="details"
        aria-label="Details"
        className="min-w-0 border-line px-4 py-3 max-md:border-t md:col-start-1 md:row-start-1 md:border-r md:px-5 wide:row-span-2"
      >
        {details}
      </aside>
      <aside
        id="context"
        aria-label="Context"
        className="min-w-0 border-line border-t px-4 py-3 md:col-start-1 md:row-start-2 md:border-r md:px-5 wide:col-start-3 wide:row-span-2 wide:row-start-1 wide:border-t-0 wide:border-r-0 wide:border-l"
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
