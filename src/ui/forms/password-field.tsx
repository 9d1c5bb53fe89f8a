"use client";

import { useState } from "react";
import { IconButton } from "../button.tsx";
import { classes } from "../classes.ts";
import { eye, eyeOff } from "../icons.ts";
import { useFieldFacts } from "./form-context.ts";
import { controlClasses, FieldFrame, type FieldWords } from "./frame.tsx";

/** A secret, which can be shown while it is typed. */
export function PasswordField({
  name,
  label,
  hint,
  required,
  width,
  className,
  autoComplete,
  minLength,
}: FieldWords & {
  autoComplete: "current-password" | "new-password" | "one-time-code";
  minLength?: number | undefined;
}) {
  const { id, error, theirs, attributes, clearError } = useFieldFacts(name, undefined, hint);
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame {...{ id, label, hint, required, width, className, error, theirs }}>
      <div className="relative">
        <input
          {...attributes}
          type={shown ? "text" : "password"}
          required={required}
          autoComplete={autoComplete}
          minLength={minLength}
          spellCheck={false}
          onChange={() => error && clearError(name)}
          className={classes(controlClasses, "pr-10")}
        />
        <IconButton
          icon={shown ? eyeOff : eye}
          label={shown ? "Hide password" : "Show password"}
          size="sm"
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0.5 my-auto max-md:right-0"
        />
      </div>
    </FieldFrame>
  );
}
