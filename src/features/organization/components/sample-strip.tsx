/** Says on every page that what is seen is made up. */
export function SampleStrip() {
  return (
    <p
      data-screen-only
      className="border-amber/30 border-b bg-amber-soft px-4 py-0.5 text-center text-amber-ink text-xs md:px-5"
    >
      Sample data: made up, on this machine only, with passwords that everybody knows.
    </p>
  );
}
