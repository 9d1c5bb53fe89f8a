import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

export type AnchorProps = Omit<ComponentProps<typeof Link>, "href"> & { href: string; children?: ReactNode };

/** A link inside the product; it does not fetch ahead unless asked, because lists hold many. */
export function Anchor({ href, prefetch = false, ...rest }: AnchorProps) {
  // The furniture does not know the product's addresses, so their type is taken on trust here, and only here.
  return <Link href={href as Route} prefetch={prefetch} {...rest} />;
}

/** A link in running text. */
export function TextLink({ href, children, ...rest }: AnchorProps) {
  return (
    <Anchor
      href={href}
      className="text-accent-ink underline decoration-accent-line underline-offset-3 hover:decoration-current"
      {...rest}
    >
      {children}
    </Anchor>
  );
}
