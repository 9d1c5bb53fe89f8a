"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { check } from "../icons.ts";
import { Kbd } from "../kbd.tsx";
import { place } from "./place.ts";
import { type Opener, OpenerButton } from "./popover.tsx";

const itemsIn = (menu: Element) => [
  ...menu.querySelectorAll<HTMLElement>("[role^=menuitem]:not([aria-disabled=true])"),
];

/** A button with a menu of things to do; opened by the browser, walked with the arrow keys and by first letters. */
export function Menu({
  children,
  end = false,
  ...opener
}: Opener & { children: ReactNode; end?: boolean | undefined }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);

  function walk(event: KeyboardEvent<HTMLDivElement>) {
    const items = itemsIn(event.currentTarget);
    const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1;
    const go = (index: number) => {
      event.preventDefault();
      items.at(index % items.length)?.focus();
    };
    if (event.key === "ArrowDown") go(at + 1);
    else if (event.key === "ArrowUp") go(at <= 0 ? -1 : at - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(-1);
    else if (event.key === "Tab") event.currentTarget.hidePopover();
    else if (/^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      rest.find((item) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
      event.stopPropagation();
    }
  }

  return (
    <>
      <OpenerButton {...opener} button={button} target={id} menu />
      <div
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={opener.title ?? (typeof opener.label === "string" ? opener.label : undefined)}
        onKeyDown={walk}
        onClick={(event) => {
          const pressed = event.target instanceof Element && event.target.closest("[role^=menuitem]");
          if (pressed) event.currentTarget.hidePopover();
        }}
        onToggle={(event) => {
          if (event.newState !== "open" || !button.current) return;
          place(event.currentTarget, button.current, end);
          itemsIn(event.currentTarget)[0]?.focus();
        }}
        className={classes("float min-w-48", end && "float-end")}
      >
        {children}
      </div>
    </>
  );
}

const itemClasses =
  "flex h-8 w-full select-none items-center gap-2.5 rounded-sm px-2 text-left text-base text-ink outline-none " +
  "hover:bg-hover focus:bg-accent-soft focus:outline-none max-md:h-11 aria-disabled:text-faint";

interface ItemWords {
  icon?: string | undefined;
  keys?: string | undefined;
  /** Shows whether this choice is the current one. */
  chosen?: boolean | undefined;
  danger?: boolean | undefined;
  children: ReactNode;
}

/** One thing to do: a link with `href`, a button with `onSelect`, or the button that submits the form around it. */
export function MenuItem({
  href,
  onSelect,
  id,
  ...words
}: ItemWords & {
  href?: string | undefined;
  onSelect?: (() => void) | undefined;
  /** For a key that presses it. */
  id?: string | undefined;
}) {
  const role =
    words.chosen === undefined ? { role: "menuitem" } : { role: "menuitemradio", "aria-checked": words.chosen };
  const looks = classes(itemClasses, words.danger && "text-red-ink");
  if (href !== undefined) {
    return (
      <Anchor id={id} href={href} {...role} tabIndex={-1} className={looks}>
        <ItemFace {...words} />
      </Anchor>
    );
  }
  return (
    <button id={id} type={onSelect ? "button" : "submit"} {...role} tabIndex={-1} onClick={onSelect} className={looks}>
      <ItemFace {...words} />
    </button>
  );
}

function ItemFace({ icon, keys, chosen, children }: ItemWords) {
  return (
    <>
      {icon && <Icon of={icon} className="text-muted" />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {chosen && <Icon of={check} className="text-accent-ink" />}
      {keys && <Kbd>{keys}</Kbd>}
    </>
  );
}

/** A line between groups of a menu. */
export function MenuLine() {
  return <hr className="-mx-1 my-1 h-px border-0 bg-line" />;
}

/** Words above a group of a menu. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <div role="presentation" className="px-2 pt-1.5 pb-1 text-muted text-xs">
      {children}
    </div>
  );
}
