import type { AnchorHTMLAttributes, ReactNode } from "react";

export type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
  href: string;
  /** Whether the new page begins at its top; not for another order or part of the same list. */
  scroll?: boolean | undefined;
  children?: ReactNode;
};

/**
 * A link inside the product: a plain one. It costs the server nothing, and SoftLinks (ui/soft-links.tsx) makes the browser
 * change the page without loading it anew.
 */
export function Anchor({ scroll = true, ...rest }: AnchorProps) {
  return scroll ? <a {...rest} /> : <a {...rest} data-stay="" />;
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
