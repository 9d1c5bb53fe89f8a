"use client";

import { useEffect, useState } from "react";
import { type BesideProduct, placesInWords } from "../model/beside-product.ts";

const isBeside = (answer: unknown): answer is BesideProduct =>
  typeof answer === "object" && answer !== null && "steps" in answer && "places" in answer;

/** What the server says about the product that was picked for this ticket. */
export function useBeside(ticketId: string, productId: string): BesideProduct | undefined {
  const [known, setKnown] = useState<{ productId: string; beside: BesideProduct }>();
  useEffect(() => {
    if (productId === "") return;
    const stop = new AbortController();
    const asked = new URLSearchParams({ ticket: ticketId, product: productId });
    fetch(`/api/materials/facts?${asked}`, { signal: stop.signal })
      .then(async (response): Promise<unknown> => (response.ok ? await response.json() : undefined))
      .then((beside) => {
        if (!stop.signal.aborted && isBeside(beside)) setKnown({ productId, beside });
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, [ticketId, productId]);
  return known?.productId === productId ? known.beside : undefined;
}

/** One line under the product: what it costs here and why, and where it lies. */
export function BesideLine({ beside }: { beside: BesideProduct }) {
  return (
    <p className="text-muted text-sm" aria-live="polite">
      {beside.price !== "" && (
        <>
          <b className="font-semibold text-ink tabular">{beside.price}</b> / {beside.unit}
        </>
      )}
      {beside.steps.length > 0 && <span> · {beside.steps.join(" → ")}</span>}
      {beside.places && <span> · {placesInWords(beside.places)}</span>}
    </p>
  );
}
