import { classes } from "./classes.ts";

/** A drawing of `icons.ts` beside a word; give it a `label` only where no word stands beside it. */
export function Icon({
  of,
  label,
  size = 16,
  className,
  solid = false,
}: {
  of: string;
  label?: string | undefined;
  size?: number | undefined;
  className?: string | undefined;
  solid?: boolean | undefined;
}) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or is hidden because a word stands beside it
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={solid ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={size < 20 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classes("shrink-0", className)}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={of} />
    </svg>
  );
}
