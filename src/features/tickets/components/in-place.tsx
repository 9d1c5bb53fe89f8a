"use client";

import { type ComponentType, createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import type { FormText } from "#kernel/merge.ts";
import { classes } from "#ui/classes.ts";
import { Nothing } from "#ui/display/nothing.tsx";
import type { EditedTicket, FieldEditorProps } from "./edited-ticket.ts";

const Edited = createContext<EditedTicket>({ id: "", number: "", version: 0 });

/** Says which ticket the fields inside belong to. */
export function EditedTicketContext({ ticket, children }: { ticket: EditedTicket; children: ReactNode }) {
  return <Edited value={ticket}>{children}</Edited>;
}

const load = () => import("./field-editor.tsx");

/**
 * A value that turns into its control on a press or Enter, and saves itself. What edits it comes when it is first wanted;
 * before JavaScript the value leads to the form of all fields.
 */
export function InPlace({
  field,
  label,
  start,
  area,
  className,
  children,
}: {
  field: string;
  label: string;
  /** What the form texts of the field are now; a field that is chosen together with others holds theirs, too. */
  start: FormText;
  /** A long text opens by a press anywhere on it, unless words in it were marked. */
  area?: boolean | undefined;
  className?: string | undefined;
  children?: ReactNode;
}) {
  const ticket = use(Edited);
  const [Editor, setEditor] = useState<ComponentType<FieldEditorProps>>();
  const link = useRef<HTMLAnchorElement>(null);
  const isByKey = useRef(false);
  useEffect(() => {
    if (Editor || !isByKey.current) return;
    isByKey.current = false;
    link.current?.focus();
  }, [Editor]);
  const open = async () => {
    const { FieldEditor } = await load();
    setEditor(() => FieldEditor);
  };
  if (Editor) {
    return (
      <Editor
        ticket={ticket}
        field={field}
        label={label}
        start={start}
        onClose={(byKey) => {
          isByKey.current = byKey;
          setEditor(undefined);
        }}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside does the same from the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside does the same from the keyboard
    <div
      className={classes(area && "group/area relative -mx-1.5 rounded-md px-1.5 hover:bg-hover", className)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || getSelection()?.isCollapsed === false) return;
        const pressed = event.target instanceof Element ? event.target.closest("a, button") : null;
        if (pressed && pressed !== link.current) return;
        event.preventDefault();
        open();
      }}
      onPointerEnter={load}
      onFocus={load}
    >
      {area && children}
      <a
        ref={link}
        href={`/tickets/${ticket.number}?edit=1`}
        title={`Change ${label.toLowerCase()}`}
        className={
          area
            ? "absolute top-0 right-0 rounded-sm bg-hover px-1.5 text-accent-ink text-sm opacity-0 focus:opacity-100 group-hover/area:opacity-100 max-md:static max-md:flex max-md:min-h-11 max-md:w-fit max-md:items-center max-md:bg-transparent max-md:px-0 max-md:opacity-100"
            : "-mx-1.5 flex min-h-7 min-w-0 items-center rounded-md px-1.5 text-ink hover:bg-hover max-md:min-h-11"
        }
      >
        {area ? (
          <>
            Edit<span className="sr-only"> {label.toLowerCase()}</span>
          </>
        ) : (
          <span className="min-w-0 break-words">{children ?? <Nothing />}</span>
        )}
      </a>
    </div>
  );
}

/** One name and value among the details; one with a `start` is changed where it stands. */
export function DetailRow({
  field,
  label,
  start,
  after,
  children,
}: {
  field: string;
  label: string;
  start: FormText | undefined;
  /** Stands behind the value and is no part of it: a link. */
  after?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="grid min-h-7 grid-cols-[6.5rem_minmax(0,1fr)] gap-2 max-md:min-h-11">
      <dt className="py-1.25 text-muted max-md:py-3">{label}</dt>
      <dd className="min-w-0">
        {start ? (
          <InPlace field={field} label={label} start={start}>
            {children}
          </InPlace>
        ) : (
          <div className="min-w-0 break-words py-1.25 max-md:py-3">{children ?? <Nothing />}</div>
        )}
        {after}
      </dd>
    </div>
  );
}
