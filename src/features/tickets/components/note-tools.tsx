"use client";

import type { KeyboardEvent, RefObject } from "react";

interface Mark {
  readonly key?: string;
  readonly label: string;
  readonly face: string;
  readonly className?: string;
  readonly before: string;
  readonly after: string;
  readonly example: string;
}

const marks: readonly Mark[] = [
  { key: "b", label: "Bold", face: "B", className: "font-semibold", before: "**", after: "**", example: "bold" },
  { key: "i", label: "Italic", face: "I", className: "italic", before: "_", after: "_", example: "italic" },
  { key: "k", label: "Link", face: "Link", before: "[", after: "](https://)", example: "words" },
  { label: "List", face: "List", before: "\n- ", after: "", example: "" },
  { label: "Code", face: "Code", before: "`", after: "`", example: "code" },
];

// execCommand is old, but nothing else keeps the browser's own undo.
function insert(text: HTMLTextAreaElement, { before, after, example }: Mark) {
  text.focus();
  const { selectionStart: start, selectionEnd: end, value } = text;
  const words = value.slice(start, end) || example;
  const lead = before.startsWith("\n") && (start === 0 || value[start - 1] === "\n") ? before.slice(1) : before;
  document.execCommand("insertText", false, `${lead}${words}${after}`);
  text.setSelectionRange(start + lead.length, start + lead.length + words.length);
}

/** Buttons that mark what is selected in the form's text. */
export function NoteTools({ form }: { form: RefObject<HTMLElement | null> }) {
  return (
    <div role="toolbar" aria-label="Marks of the text" className="flex gap-0.5">
      {marks.map((mark) => (
        <button
          key={mark.label}
          type="button"
          tabIndex={-1}
          title={mark.key ? `${mark.label} (Ctrl+${mark.key.toUpperCase()})` : mark.label}
          aria-label={mark.label}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const text = form.current?.querySelector("textarea");
            if (text) insert(text, mark);
          }}
          className={`min-w-7 rounded-sm px-1.5 py-0.5 text-muted text-sm hover:bg-hover hover:text-ink max-md:min-h-11 max-md:min-w-11 ${mark.className ?? ""}`}
        >
          {mark.face}
        </button>
      ))}
    </div>
  );
}

/** Ctrl+B, Ctrl+I and Ctrl+K mark what is selected; Ctrl+Enter sends the form. */
export function markByKey(event: KeyboardEvent<HTMLElement>) {
  const { target, ctrlKey, metaKey, altKey, key } = event;
  if (!(ctrlKey || metaKey) || altKey || !(target instanceof HTMLTextAreaElement)) return;
  const mark = marks.find((one) => one.key === key.toLowerCase());
  if (mark) insert(target, mark);
  else if (key === "Enter") target.form?.requestSubmit();
  else return;
  event.preventDefault();
  // The desk's own Ctrl+K opens the search.
  event.nativeEvent.stopImmediatePropagation();
}
