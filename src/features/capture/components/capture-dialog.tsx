"use client";

import { useEffect } from "react";
import { Dialog, openDialog } from "#ui/overlays/dialog.tsx";
import { CaptureDesk } from "./capture-desk.tsx";

const dialogId = "capture";

/** The line in a dialog over any page; Escape closes it, and the draft is kept. `opened` counts how often it was asked for. */
export function CaptureDialog({
  person,
  ticket,
  line,
  opened,
}: {
  person: string;
  ticket: string;
  /** What was typed before; it takes the draft's place. */
  line: string;
  opened: number;
}) {
  useEffect(() => {
    if (opened === 0) return;
    openDialog(dialogId);
    document.querySelector<HTMLTextAreaElement>(`#${dialogId} textarea`)?.focus();
  }, [opened]);
  return (
    <Dialog id={dialogId} title="Write in one line" wide>
      <div className="-mx-1 -mt-1 px-1 pt-1 md:min-h-[32rem] max-md:h-[calc(100dvh-10rem)] max-md:overflow-y-auto">
        <CaptureDesk key={line === "" ? ticket : opened} person={person} ticket={ticket} line={line} />
      </div>
    </Dialog>
  );
}
