"use client";

import { type ReactNode, use } from "react";
import { type ButtonLook, buttonClasses } from "../button-classes.ts";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { FormContext } from "./form-context.ts";

/** The button that sends its form; it says so while it works, and takes no second press. */
export function SubmitButton({
  children,
  sending = "Saving…",
  look = "primary",
  size,
  icon,
  name,
  value,
  label,
  id,
  className,
}: {
  children?: ReactNode;
  sending?: string | undefined;
  look?: ButtonLook | undefined;
  size?: "sm" | "md" | undefined;
  icon?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** For a button of an icon alone. */
  label?: string | undefined;
  /** For a key that presses it. */
  id?: string | undefined;
  className?: string | undefined;
}) {
  const { pending } = use(FormContext);
  return (
    <button
      type="submit"
      id={id}
      name={name}
      value={value}
      aria-disabled={pending}
      aria-label={label}
      title={label}
      className={classes(buttonClasses(look, size, !children), className)}
    >
      {icon && <Icon of={icon} size={15} />}
      {children && (pending ? sending : children)}
    </button>
  );
}
