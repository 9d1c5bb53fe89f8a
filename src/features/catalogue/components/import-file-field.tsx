"use client";

import { useId, useState } from "react";
import { sizeInWords } from "#kernel/file-limits.ts";
import { FieldError } from "#ui/forms/frame.tsx";
import { mostImportBytes } from "../model/import-limits.ts";

/** Chooses a file of products; one that is too large is refused before it is sent. */
export function ImportFileField() {
  const id = useId();
  const [objection, setObjection] = useState("");
  function look(input: HTMLInputElement) {
    const size = input.files?.[0]?.size ?? 0;
    const said =
      size > mostImportBytes
        ? `The file has ${sizeInWords(size)}, and at most 40 MB can be taken in at once. Split it and import the parts.`
        : "";
    // The browser does not send the form as long as it says so.
    input.setCustomValidity(said);
    setObjection(said);
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        CSV file
      </label>
      <input
        id={id}
        type="file"
        name="file"
        accept=".csv,.txt,text/csv,text/plain"
        required
        aria-invalid={objection !== "" || undefined}
        aria-describedby={objection === "" ? `${id}-hint` : `${id}-error`}
        onChange={({ currentTarget }) => look(currentTarget)}
        className="max-w-full"
      />
      <p id={`${id}-hint`} className="text-muted text-xs">
        At most 100,000 products and 40 MB. Separated by commas or semicolons, in UTF-8 or as older Windows programs
        write.
      </p>
      <FieldError id={id} error={objection} />
    </div>
  );
}
