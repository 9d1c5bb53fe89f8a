"use client";

import { useEffect, useId, useState } from "react";
import { classes } from "#ui/classes.ts";
import { controlClasses } from "#ui/forms/frame.tsx";

/** A product that was found, with its SKU. */
export interface ProductOption {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly sku: string;
}

const isOption = (item: unknown): item is ProductOption =>
  typeof item === "object" && item !== null && "sku" in item && "label" in item && "value" in item;

/** Finds products as one types, and hands over those that are pressed. It does nothing before scripts, and is not there then. */
export function ProductPicker({ label, onPick }: { label: string; onPick: (product: ProductOption) => void }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly ProductOption[]>([]);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (typed.trim() === "") return setFound([]);
    const stop = new AbortController();
    const pause = window.setTimeout(async () => {
      const answer = await fetch(`/api/search/products?q=${encodeURIComponent(typed)}`, { signal: stop.signal }).catch(
        () => undefined,
      );
      const items: unknown = answer?.ok ? await answer.json() : [];
      setFound(Array.isArray(items) ? items.filter(isOption) : []);
    }, 120);
    return () => {
      window.clearTimeout(pause);
      stop.abort();
    };
  }, [typed]);
  if (!isReady) return null;
  function pick(product: ProductOption) {
    onPick(product);
    setTyped("");
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        autoComplete="off"
        placeholder="Name, SKU, barcode…"
        className={controlClasses}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const [first] = found;
          if (first) pick(first);
        }}
      />
      {found.length > 0 && (
        <ul className="grid rounded-lg border border-line p-1">
          {found.map((product) => (
            <li key={product.value}>
              <button
                type="button"
                onClick={() => pick(product)}
                className={classes(
                  "flex min-h-8 w-full items-center gap-3 rounded-sm px-2 text-left hover:bg-hover max-md:min-h-11",
                )}
              >
                <span className="min-w-0 flex-1 truncate">{product.label}</span>
                <span className="whitespace-nowrap text-muted text-xs tabular">{product.hint}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
