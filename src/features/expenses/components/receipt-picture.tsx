"use client";

import { useState } from "react";
import { classes } from "#ui/classes.ts";

/** A receipt beside the fields; a press looks at it closely, another steps back. Without scripts it opens by itself. */
export function ReceiptPicture({
  src,
  href = src,
  name,
  width,
  height,
}: {
  src: string;
  href?: string;
  name: string;
  width?: number | undefined;
  height?: number | undefined;
}) {
  const [isClose, setClose] = useState(false);
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={isClose ? `${name}: step back` : `${name}: look closely`}
      onClick={(event) => {
        event.preventDefault();
        setClose(!isClose);
      }}
      className={classes(
        "block rounded-md border border-line bg-sunken",
        isClose ? "max-h-[70vh] cursor-zoom-out overflow-auto" : "cursor-zoom-in overflow-hidden",
      )}
    >
      {/* biome-ignore lint/performance/noImgElement: the bytes are the person's own and are not drawn again */}
      <img
        src={isClose ? href : src}
        alt={`Receipt ${name}`}
        width={width}
        height={height}
        className={isClose ? "h-auto w-[200%] max-w-none" : "mx-auto h-auto max-h-96 w-auto max-w-full object-contain"}
      />
    </a>
  );
}
