/** The mark of the product: four strokes and the fifth across them. */
export function Logo({ size = 22 }: { size?: number | undefined }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path
        d="M9 8.5v15M13.7 8.5v15M18.3 8.5v15M23 8.5v15M6 20.5l20-9"
        className="stroke-white"
        strokeWidth="2.2"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
