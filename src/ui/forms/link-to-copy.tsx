"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "../button.tsx";
import { copy } from "../icons.ts";
import { Notice } from "../notice.tsx";
import { controlClasses } from "./frame.tsx";

/** An address that is shown this once, with a button that copies it. */
export function LinkToCopy({ href, words }: { href: string; words?: string | undefined }) {
  const [hint, setHint] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  // The form that made it may be long, and its button far below: the link is what its reader needs now.
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.scrollIntoView({ block: "center" });
  }, []);

  async function copyLink() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(href);
      setHint("Copied.");
    } catch {
      // Without TLS, or when the browser is told not to, a page may not write the clipboard: the person can.
      setHint("Press Ctrl+C to copy it: it is marked.");
    }
  }

  return (
    <Notice kind="good" live title={words} className="col-span-full">
      <span className="mt-1.5 flex gap-2">
        <input
          ref={input}
          readOnly
          value={href}
          aria-label="Link"
          onFocus={(event) => event.target.select()}
          className={controlClasses}
        />
        <Button icon={copy} onClick={copyLink}>
          Copy
        </Button>
      </span>
      <span role="status" className="block text-muted text-sm">
        {hint}
      </span>
    </Notice>
  );
}
