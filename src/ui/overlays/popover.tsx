"use client";

import { type ReactNode, useId, useRef } from "react";
import { type ButtonLook, buttonClasses } from "../button-classes.ts";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { chevronDown } from "../icons.ts";
import { place } from "./place.ts";

/** How the button that opens something looks. */
export interface Opener {
  /** The words on the button. */
  label: ReactNode;
  /** Read aloud where the words are an icon or initials. */
  title?: string | undefined;
  look?: ButtonLook | undefined;
  size?: "sm" | "md" | undefined;
  icon?: string | undefined;
  square?: boolean | undefined;
  /** A small arrow after the words. */
  arrow?: boolean | undefined;
  /** For a key that opens it. */
  id?: string | undefined;
  /** Replaces the looks of a button altogether. */
  className?: string | undefined;
}

/** A button that opens a floating panel; the browser itself opens and closes it, so it works before JavaScript. */
export function Popover({
  children,
  end = false,
  panelClassName,
  ...opener
}: Opener & { children: ReactNode; end?: boolean | undefined; panelClassName?: string | undefined }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <OpenerButton {...opener} button={button} target={id} />
      <div
        id={id}
        popover="auto"
        onToggle={(event) => {
          if (event.newState !== "open" || !button.current) return;
          place(event.currentTarget, button.current, end);
          event.currentTarget.querySelector<HTMLElement>("[data-autofocus]")?.focus();
        }}
        className={classes("float p-3", end && "float-end", panelClassName)}
      >
        {children}
      </div>
    </>
  );
}

/** The button of a popover or a menu. */
export function OpenerButton({
  label,
  title,
  look,
  size,
  icon,
  square,
  arrow,
  className,
  id,
  button,
  target,
  menu = false,
}: Opener & { button: React.RefObject<HTMLButtonElement | null>; target: string; menu?: boolean }) {
  return (
    <button
      ref={button}
      id={id}
      type="button"
      popoverTarget={target}
      aria-haspopup={menu ? "menu" : undefined}
      aria-label={title}
      title={title}
      className={className ?? buttonClasses(look, size, square)}
    >
      {icon && <Icon of={icon} size={square ? 16 : 15} />}
      {label}
      {arrow && <Icon of={chevronDown} size={14} className="-mr-1 opacity-70" />}
    </button>
  );
}
