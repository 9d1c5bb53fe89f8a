import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Anchor, type AnchorProps } from "./anchor.tsx";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

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

interface Looks {
  look?: ButtonLook | undefined;
  size?: "sm" | "md" | undefined;
  icon?: string | undefined;
  children?: ReactNode;
}

type ButtonProps = Looks & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button with a verb on it; 32 px high, 44 px on a phone. */
export function Button({ look, size, icon, children, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes(buttonClasses(look, size), className)} {...rest}>
      {icon && <Icon of={icon} size={15} />}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ look, size, icon, children, className, ...rest }: Looks & AnchorProps) {
  return (
    <Anchor className={classes(buttonClasses(look, size), className)} {...rest}>
      {icon && <Icon of={icon} size={15} />}
      {children}
    </Anchor>
  );
}

type IconButtonProps = Omit<ButtonProps, "children" | "icon"> & { icon: string; label: string };

/** A square button with an icon; its label is read aloud and shown on hover. */
export function IconButton({
  icon,
  label,
  look = "quiet",
  size,
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classes(buttonClasses(look, size, true), className)}
      {...rest}
    >
      <Icon of={icon} />
    </button>
  );
}

/** A square link with an icon. */
export function IconLink({
  icon,
  label,
  look = "quiet",
  size,
  className,
  ...rest
}: Omit<Looks, "children" | "icon"> & AnchorProps & { icon: string; label: string }) {
  return (
    <Anchor aria-label={label} title={label} className={classes(buttonClasses(look, size, true), className)} {...rest}>
      <Icon of={icon} />
    </Anchor>
  );
}
