"use client";

import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { fileLimits, fileLimitsInWords, sizeInWords } from "#kernel/file-limits.ts";
import { buttonClasses } from "../button-classes.ts";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { cross, paperclip } from "../icons.ts";
import { useFieldFacts } from "./form-context.ts";
import { FieldError } from "./frame.tsx";

/**
 * Files to send with a form: chosen, dragged anywhere onto the form, or pasted into it. Before JavaScript it is the
 * browser's own field.
 */
export function FilesField({
  name,
  label,
  hint,
  camera = false,
  accept,
  limits = fileLimitsInWords,
  onFiles,
  className,
}: {
  name: string;
  label: string;
  /** Said before the limits, once files can be dragged and pasted. */
  hint?: string | undefined;
  /** On a phone, a second button takes a photograph. */
  camera?: boolean | undefined;
  /** What the chooser offers; the server decides by the content. */
  accept?: string | undefined;
  limits?: string | undefined;
  /** Told of what is chosen each time it changes. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
  className?: string | undefined;
}) {
  const { id, error, attributes, clearError } = useFieldFacts(name, undefined, true);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [objection, setObjection] = useState<string>();
  const [isReady, setReady] = useState(false);

  const tell = useRef(onFiles);
  useEffect(() => {
    tell.current = onFiles;
  });
  useEffect(() => tell.current?.(files), [files]);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    const field = input.current;
    const form = field?.form;
    if (!field || !form) return;
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      put([...event.dataTransfer.files]);
    };
    const onPaste = (event: ClipboardEvent) => {
      // Words copied from an office program come with a picture of themselves: the words are meant.
      if (!event.clipboardData?.files.length || event.clipboardData.types.includes("text/plain")) return;
      event.preventDefault();
      put([...event.clipboardData.files].map(named));
    };
    const onPhotos = (event: Event) => {
      if (event instanceof CustomEvent) put(event.detail);
    };
    // A field that was left empty says so with an empty file, which means nothing to anybody.
    const onSend = ({ formData }: FormDataEvent) => {
      const chosen = formData.getAll(name).filter((file) => file instanceof File && file.size > 0);
      formData.delete(name);
      for (const file of chosen) formData.append(name, file);
    };
    const onReset = () => {
      setFiles([]);
      setObjection(undefined);
    };
    function put(added: readonly File[]) {
      if (!field) return;
      const kept = added.filter((file) => objectionTo(file) === undefined);
      const all = [...(field.files ?? []), ...kept].slice(0, fileLimits.files);
      assign(field, all);
      setFiles(all);
      setObjection(added.map(objectionTo).find((sentence) => sentence !== undefined) ?? objectionToAll(all));
    }
    form.addEventListener("dragover", onDrag);
    form.addEventListener("drop", onDrop);
    form.addEventListener("paste", onPaste);
    form.addEventListener("photos", onPhotos);
    form.addEventListener("formdata", onSend);
    form.addEventListener("reset", onReset);
    return () => {
      form.removeEventListener("dragover", onDrag);
      form.removeEventListener("drop", onDrop);
      form.removeEventListener("paste", onPaste);
      form.removeEventListener("photos", onPhotos);
      form.removeEventListener("formdata", onSend);
      form.removeEventListener("reset", onReset);
    };
  }, [name]);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.target.files ?? [])];
    const kept = chosen.filter((file) => objectionTo(file) === undefined).slice(0, fileLimits.files);
    if (kept.length < chosen.length) assign(event.target, kept);
    if (error) clearError(name);
    setFiles(kept);
    setObjection(chosen.map(objectionTo).find((sentence) => sentence !== undefined) ?? objectionToAll(chosen));
  }

  function takeOut(file: File) {
    const left = files.filter((one) => one !== file);
    if (input.current) assign(input.current, left);
    setFiles(left);
    setObjection(objectionToAll(left));
  }

  return (
    <div className={classes("min-w-0", className)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label
          htmlFor={id}
          className={classes(
            buttonClasses("secondary", "sm"),
            "relative focus-within:outline-2 focus-within:outline-accent",
          )}
        >
          <Icon of={paperclip} size={14} />
          {label}
          <input
            {...attributes}
            ref={input}
            type="file"
            multiple
            accept={accept}
            onChange={choose}
            className={isReady ? "absolute inset-0 cursor-pointer opacity-0 file:hidden" : "max-w-56 text-xs"}
          />
        </label>
        {camera && (
          <label className={classes(buttonClasses("secondary", "sm"), "relative hidden touch:inline-flex")}>
            Take a photo
            <input
              type="file"
              name={name}
              accept="image/*"
              capture="environment"
              className="absolute inset-0 cursor-pointer opacity-0 file:hidden"
              onChange={(event) => {
                const taken = event.target.files ? [...event.target.files] : [];
                event.target.value = "";
                event.target.dispatchEvent(new CustomEvent("photos", { detail: taken, bubbles: true }));
              }}
            />
          </label>
        )}
        <span id={`${id}-hint`} className="text-muted text-xs">
          {isReady && hint && <span className="max-md:hidden">{hint} </span>}
          {limits}
        </span>
      </div>
      {files.length > 0 && (
        <ul aria-label="Files to send" className="mt-1.5 flex flex-wrap gap-1.5">
          {files.map((file) => (
            <li
              key={`${file.name}${file.size}${file.lastModified}`}
              className="flex max-w-full items-center gap-1.5 rounded-sm border border-line bg-canvas pl-2 text-sm"
            >
              <span className="truncate">{file.name}</span>
              <span className="text-faint text-xs tabular">{sizeInWords(file.size)}</span>
              <button
                type="button"
                aria-label={`Leave out ${file.name}`}
                onClick={() => takeOut(file)}
                className="flex size-6 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink max-md:size-9"
              >
                <Icon of={cross} size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <FieldError id={id} error={objection ?? error} />
    </div>
  );
}

function assign(field: HTMLInputElement, files: readonly File[]) {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
}

function objectionTo(file: File): string | undefined {
  if (file.size > fileLimits.bytesEach) {
    return `“${file.name.slice(0, 60)}” has ${sizeInWords(file.size)}. A file can have at most 10 MB.`;
  }
  return file.size === 0 ? `“${file.name.slice(0, 60)}” is empty.` : undefined;
}

function objectionToAll(files: readonly File[]): string | undefined {
  if (files.length > fileLimits.files) return `${files.length} files are too many: at most 20 at once.`;
  const together = files.reduce((sum, file) => sum + file.size, 0);
  return together > fileLimits.bytesTogether
    ? `Together the files have ${sizeInWords(together)}: at most 50 MB at once.`
    : undefined;
}

// Every pasted screenshot is called image.png; its time tells them apart.
function named(file: File): File {
  if (file.name !== "image.png") return file;
  const time = new Date().toTimeString().slice(0, 8).replaceAll(":", ".");
  return new File([file], `Screenshot ${time}.png`, { type: file.type });
}
