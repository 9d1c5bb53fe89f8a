/** Says on every page that what is seen is made up; in wide windows the top bar says it. */
export function SampleStrip() {
  return (
    <p
      data-screen-only
      className="border-amber/30 border-b bg-amber-soft px-4 py-0.5 text-center text-amber-ink text-xs lg:hidden"
    >
      Sample data
    </p>
  );
}
