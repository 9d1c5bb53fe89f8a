"use client";

import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Anchor, type AnchorProps } from "./anchor.tsx";
import { type ButtonLook, buttonClasses } from "./button-classes.ts";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

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
