"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { Button } from "../button.tsx";
import { classes } from "../classes.ts";
import { useFieldFacts } from "../forms/form-context.ts";
import { FieldError } from "../forms/frame.tsx";
import { field, pathOf, type Stroke, strokesFrom } from "./strokes.ts";

/** A field to sign in with a finger, a pen or a mouse; or, ticked instead, the typed name counts as the signature. */
export function SignaturePad({
  name,
  label,
  typedName = `${name}Typed`,
}: {
  name: string;
  label: string;
  typedName?: string | undefined;
}) {
  const { id, error, start, clearError } = useFieldFacts(name, undefined, false);
  const [strokes, setStrokes] = useState<readonly Stroke[]>(() => strokesFrom(start ?? ""));
  const [isTyped, setTyped] = useState(false);
  const drawing = useRef(false);
  const carrier = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = carrier.current?.form;
    const clear = () => {
      setStrokes([]);
      setTyped(false);
    };
    form?.addEventListener("reset", clear);
    return () => form?.removeEventListener("reset", clear);
  }, []);

  function pointAt(event: PointerEvent<SVGSVGElement>): readonly [number, number] {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      Math.round(((event.clientX - box.left) / box.width) * field.width),
      Math.round(((event.clientY - box.top) / box.height) * field.height),
    ];
  }

  function press(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    const point = pointAt(event);
    if (error) clearError(name);
    setStrokes((before) => [...before, [point]]);
  }

  function draw(event: PointerEvent<SVGSVGElement>) {
    if (!drawing.current) return;
    const point = pointAt(event);
    setStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]]);
  }

  const lift = () => {
    drawing.current = false;
  };

  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1 font-medium text-sm">{label}</legend>
      <input
        ref={carrier}
        type="hidden"
        name={name}
        value={strokes.length > 0 ? JSON.stringify(strokes) : ""}
        readOnly
      />
      <div className={classes("relative max-w-xl", isTyped && "hidden")}>
        <svg
          viewBox={`0 0 ${field.width} ${field.height}`}
          onPointerDown={press}
          onPointerMove={draw}
          onPointerUp={lift}
          onPointerCancel={lift}
          aria-label={strokes.length > 0 ? "Signed" : "Sign here"}
          role="img"
          className={classes(
            "block aspect-[10/3] w-full touch-none cursor-crosshair rounded-md border bg-canvas",
            error ? "border-red" : "border-line-strong",
          )}
        >
          <path d="M60 235H940" className="stroke-line" strokeWidth="2" />
          <path
            d={strokes.map(pathOf).join("")}
            fill="none"
            strokeWidth="5"
            strokeLinecap="round"
            strokeLinejoin="round"
            className="stroke-ink"
          />
        </svg>
        {strokes.length === 0 && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-0 flex items-center justify-center text-faint"
          >
            Sign here
          </span>
        )}
        {strokes.length > 0 && (
          <Button size="sm" look="quiet" onClick={() => setStrokes([])} className="absolute top-1 right-1">
            Clear
          </Button>
        )}
      </div>
      <FieldError id={id} error={error} />
      <label className="mt-1.5 flex items-center gap-2 max-md:min-h-11">
        <input
          type="checkbox"
          name={typedName}
          value="true"
          checked={isTyped}
          onChange={(event) => setTyped(event.target.checked)}
          className="size-4"
        />
        The typed name is the signature
      </label>
    </fieldset>
  );
}
