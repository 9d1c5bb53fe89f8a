import { classes } from "./classes.ts";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<ButtonLook, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong",
  secondary: "border border-line-strong/60 bg-raised text-ink hover:border-line-strong hover:bg-hover",
  quiet: "text-muted hover:bg-hover hover:text-ink aria-expanded:bg-hover",
  danger: "bg-red-fill text-white hover:brightness-95",
};

/** The classes of a button, for the rare element that must look like one. */
export function buttonClasses(look: ButtonLook = "secondary", size: "sm" | "md" = "md", square = false): string {
  return classes(
    "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors",
    size === "sm" ? "h-7 text-sm max-md:h-11" : "h-8 text-base max-md:h-11",
    square ? (size === "sm" ? "w-7 max-md:w-11" : "w-8 max-md:w-11") : size === "sm" ? "px-2" : "px-3",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-default aria-disabled:opacity-70",
    looks[look],
  );
}
