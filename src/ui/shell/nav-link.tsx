"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { isAt } from "./nav.ts";

/** A link that knows whether we are there. */
export function NavLink({
  href,
  className,
  title,
  children,
}: {
  href: string;
  className: string;
  title?: string | undefined;
  children: ReactNode;
}) {
  const path = usePathname();
  return (
    <Anchor href={href} title={title} aria-current={isAt(path, href) ? "page" : undefined} className={className}>
      {children}
    </Anchor>
  );
}
