"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "../button.tsx";
import { classes } from "../classes.ts";
import { cross } from "../icons.ts";

const isDialog = (element: Element | null): element is HTMLDialogElement => element instanceof HTMLDialogElement;

/** Opens a dialog by its id. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (isDialog(dialog) && !dialog.open) dialog.showModal();
}

/** Closes the dialog that an element stands in. */
export function closeDialogAround(element: Element | null): void {
  element?.closest("dialog")?.close();
}

/** A dialog of the browser: it traps the focus, closes with Escape and gives the focus back. `side` slides in from the right. */
export function Dialog({
  id,
  title,
  children,
  side = false,
  wide = false,
  open = false,
}: {
  id: string;
  title: ReactNode;
  children: ReactNode;
  side?: boolean | undefined;
  wide?: boolean | undefined;
  /** Opens it when the page appears, for an address that means this dialog. */
  open?: boolean | undefined;
}) {
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && dialog.current && !dialog.current.open) dialog.current.showModal();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too, by the browser
    <dialog
      ref={dialog}
      id={id}
      aria-labelledby={heading}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className={classes(
        "sheet",
        side
          ? "sheet-side my-0 mr-0 ml-auto h-dvh max-h-none w-[min(26rem,100vw)] max-w-none"
          : classes(
              "m-auto max-h-[calc(100dvh-4rem)] rounded-lg max-md:mb-0 max-md:w-full max-md:max-w-none max-md:rounded-b-none",
              wide ? "w-[min(45rem,calc(100vw-2rem))]" : "w-[min(30rem,calc(100vw-2rem))]",
            ),
      )}
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center gap-2 border-line border-b py-2 pr-2 pl-4">
          <h2 id={heading} className="min-w-0 flex-1 font-semibold text-lg">
            {title}
          </h2>
          <IconButton icon={cross} label="Close" onClick={(event) => closeDialogAround(event.currentTarget)} />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
      </div>
    </dialog>
  );
}
