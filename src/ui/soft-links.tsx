"use client";

import type { Route } from "next";
import { useEffect } from "react";
import { useGoing } from "./going.ts";

// These are files or end the page: the browser itself must follow them.
const hard = /^\/(?:api|files|_next)\/|\/pdf$/;

/** Follows every plain link of the product without loading the page anew, as long as it is an ordinary click. */
export function SoftLinks() {
  const go = useGoing();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      // A link in a drawing has its address elsewhere than others.
      const url = link && new URL(link.getAttribute("href") ?? "", location.href);
      if (!link || !url || url.origin !== location.origin || hard.test(url.pathname)) return;
      const target = link.getAttribute("target");
      if ((target && target !== "_self") || link.hasAttribute("download")) return;
      // A place on this page is the browser's own business.
      if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
      event.preventDefault();
      // The address is one of ours, but which one is only known now.
      const href = `${url.pathname}${url.search}${url.hash}` as Route;
      go(href, { scroll: !link.hasAttribute("data-stay") });
    };
    // On the window, so that whatever handles the click on the way may keep it from us.
    addEventListener("click", follow);
    return () => removeEventListener("click", follow);
  }, [go]);
  return null;
}
