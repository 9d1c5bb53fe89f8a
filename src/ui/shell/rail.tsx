import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { classes } from "../classes.ts";
import { Icon } from "../icon.tsx";
import { FoldButton } from "./fold-button.tsx";
import type { NavItem } from "./nav.ts";
import { NavLink } from "./nav-link.tsx";

const linkClasses =
  "group/nav flex h-8 items-center gap-2.5 rounded-md px-2 font-medium text-muted transition-colors hover:bg-line/60 hover:text-ink " +
  "aria-[current=page]:bg-line/70 aria-[current=page]:text-ink folded:justify-center folded:px-0";

/** The navigation at the left: words and counts, or icons alone when it is folded. */
export function Rail({
  brand,
  home,
  logo,
  nav,
}: {
  brand: string;
  home: string;
  logo: ReactNode;
  nav: readonly NavItem[];
}) {
  return (
    <div
      data-screen-only
      className="sticky top-0 flex h-dvh w-[220px] shrink-0 flex-col border-line border-r bg-rail transition-[width] folded:w-[53px] max-md:hidden"
    >
      <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col">
        <Anchor
          href={home}
          className="flex h-12 items-center gap-2 px-4 font-semibold text-lg tracking-tight folded:justify-center folded:px-0"
        >
          {logo}
          <span className="folded:sr-only">{brand}</span>
        </Anchor>
        <ul className="grid min-h-0 gap-px overflow-y-auto px-2 pb-2">
          {nav.map((item) => (
            <li key={item.href} className={classes(item.section && "mt-2 border-line border-t pt-2")}>
              <NavLink
                href={item.href}
                title={item.keys ? `${item.label}  ${item.keys}` : item.label}
                className={linkClasses}
              >
                <Icon of={item.icon} className="group-aria-[current=page]/nav:text-accent-ink" />
                <span className="min-w-0 flex-1 truncate folded:sr-only">{item.label}</span>
                {item.count ? <span className="text-muted text-xs tabular folded:sr-only">{item.count}</span> : null}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex px-2.5 py-2">
        <FoldButton />
      </div>
    </div>
  );
}
