"use client";

import { type ComponentProps, type ComponentType, type MouseEvent, useState } from "react";
import { Anchor } from "#ui/anchor.tsx";
import { buttonClasses } from "#ui/button-classes.ts";
import { Icon } from "#ui/icon.tsx";
import { pencil } from "#ui/icons.ts";
import { Shortcuts } from "#ui/shell/shortcuts.tsx";
import { launcherId } from "./capture-act.ts";
import type { CaptureDialog } from "./capture-dialog.tsx";

const keys = [{ keys: "t", label: "Write time, parts and mileage in one line", press: launcherId }];
const load = () => import("./capture-dialog.tsx");

/** The way to the line from every page, by a press or "t": what it needs comes when it is first wanted. Before scripts it leads to a page. */
export function CaptureLauncher({ person }: { person: string }) {
  const [shown, setShown] = useState<{ Dialog: ComponentType<ComponentProps<typeof CaptureDialog>> }>();
  const [asked, setAsked] = useState({ ticket: "", line: "", opened: 0 });

  async function open(event: MouseEvent<HTMLElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const ticket = /^\/tickets\/(T\d{8}\.\d+)/.exec(location.pathname)?.[1] ?? "";
    // What was typed into the palette comes along.
    const { dataset } = event.currentTarget;
    const line = dataset.typed ?? "";
    delete dataset.typed;
    const loaded = shown ? undefined : await load().catch(() => undefined);
    if (!shown && !loaded) {
      location.assign("/capture");
      return;
    }
    if (loaded) setShown({ Dialog: loaded.CaptureDialog });
    setAsked(({ opened }) => ({ ticket, line, opened: opened + 1 }));
  }

  return (
    <>
      <Anchor
        id={launcherId}
        href="/capture"
        onClick={open}
        aria-label="Write in one line"
        title="Write time, parts and mileage in one line (t)"
        className={buttonClasses("quiet", "md", true)}
      >
        <Icon of={pencil} />
      </Anchor>
      <Shortcuts keys={keys} />
      {shown && <shown.Dialog person={person} {...asked} />}
    </>
  );
}
