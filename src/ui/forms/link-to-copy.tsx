"use client";

import { useState } from "react";
import { Button } from "../button.tsx";
import { copy } from "../icons.ts";
import { Notice } from "../notice.tsx";
import { controlClasses } from "./frame.tsx";

/** An address that is shown this once, with a button that copies it. */
export function LinkToCopy({ href, words }: { href: string; words?: string | undefined }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <Notice kind="good" live title={words} className="col-span-full">
      <span className="mt-1.5 flex gap-2">
        <input
          readOnly
          value={href}
          aria-label="Link"
          onFocus={(event) => event.target.select()}
          className={controlClasses}
        />
        <Button
          icon={copy}
          onClick={async () => {
            await navigator.clipboard.writeText(href);
            setCopied(true);
          }}
        >
          {isCopied ? "Copied" : "Copy"}
        </Button>
      </span>
    </Notice>
  );
}
