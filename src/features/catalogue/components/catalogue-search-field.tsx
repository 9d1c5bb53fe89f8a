"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef } from "react";
import { asRoute } from "#kernel/route.ts";
import { classes } from "#ui/classes.ts";
import { controlClasses } from "#ui/forms/frame.tsx";
import { Icon } from "#ui/icon.tsx";
import { search } from "#ui/icons.ts";

const pauseMs = 150;

/**
 * Searches the catalogue as one types; Enter, which a scanner presses too, opens the product of that very SKU or barcode.
 * Before scripts it is a plain form.
 */
export function CatalogueSearchField({ text, kept }: { text: string; kept: readonly (readonly [string, string])[] }) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const pause = useRef<number>(undefined);

  useEffect(() => {
    const input = field.current;
    if (input && input !== document.activeElement) input.value = text;
  }, [text]);
  useEffect(() => () => window.clearTimeout(pause.current), []);

  function hrefOf(form: HTMLFormElement, more: readonly (readonly [string, string])[] = []) {
    const params = new URLSearchParams([
      ...[...new FormData(form)].map(([name, value]) => [name, String(value)]),
      ...more.map((one) => [...one]),
    ]);
    if (params.get("q") === "") params.delete("q");
    return asRoute(params.size > 0 ? `/products?${params}` : "/products");
  }
  function typed(form: HTMLFormElement | null) {
    window.clearTimeout(pause.current);
    if (form) pause.current = window.setTimeout(() => router.replace(hrefOf(form), { scroll: false }), pauseMs);
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    window.clearTimeout(pause.current);
    router.push(hrefOf(event.currentTarget, [["open", "1"]]), { scroll: false });
  }

  return (
    <search className="max-sm:w-full">
      <form action="/products" onSubmit={submit} className="relative w-72 max-w-full max-sm:w-full">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Icon of={search} size={14} className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-muted" />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label="Search products"
          placeholder="Name, SKU, maker, barcode…"
          defaultValue={text}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => typed(event.currentTarget.form)}
          className={classes(controlClasses, "pl-8")}
        />
        {/* What Enter presses. */}
        <button type="submit" name="open" value="1" className="sr-only" tabIndex={-1}>
          Search
        </button>
      </form>
    </search>
  );
}
