"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { ComboboxProps } from "#ui/forms/combobox.tsx";
import { Field } from "#ui/forms/field.tsx";

/** The problem behind a ticket, by its number; what finds it by its title, too, is loaded when the fold around it opens. */
export function ProblemField() {
  const box = useRef<HTMLDivElement>(null);
  const [Finder, setFinder] = useState<ComponentType<ComboboxProps>>();
  useEffect(() => {
    const fold = box.current?.closest("details");
    const load = async () => {
      if (!fold?.open) return;
      const { Combobox } = await import("#ui/forms/combobox.tsx");
      // Who types a number already goes on typing it.
      if (!box.current?.contains(document.activeElement)) setFinder(() => Combobox);
    };
    load();
    fold?.addEventListener("toggle", load);
    return () => fold?.removeEventListener("toggle", load);
  }, []);
  return (
    <div ref={box}>
      {Finder ? (
        <Finder {...words} placeholder="Number or title" source="/api/search/problems" options={[]} empty="None" />
      ) : (
        <Field {...words} placeholder="T20261122.0007" autoComplete="off" maxLength={60} />
      )}
    </div>
  );
}

const words = { name: "problem", label: "Problem", width: "half" } as const;
