import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { Icon } from "../icon.tsx";
import { menu, plus } from "../icons.ts";
import type { NavItem } from "./nav.ts";
import { NavLink } from "./nav-link.tsx";

const moreId = "more-places";
const tabClasses =
  "relative flex h-14 flex-1 flex-col items-center justify-center gap-0.5 font-medium text-muted text-xs aria-[current=page]:text-accent-ink focus-visible:-outline-offset-2";

/** On a phone: two places, the way to something new, one more place, and all the rest in a sheet. */
export function PhoneTabs({
  tabs,
  add,
  more,
  account,
}: {
  tabs: readonly NavItem[];
  add: { href: string; label: string };
  more: readonly NavItem[];
  account?: ReactNode;
}) {
  const [first, second, third] = tabs;
  return (
    <>
      <nav
        aria-label="Tabs"
        data-screen-only
        data-tabs
        className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {first && <TabLink item={first} />}
        {second && <TabLink item={second} />}
        <Anchor
          href={add.href}
          aria-label={add.label}
          className="flex h-14 flex-1 items-center justify-center focus-visible:-outline-offset-2"
        >
          <span className="flex size-10 items-center justify-center rounded-full bg-accent text-on-accent">
            <Icon of={plus} size={20} />
          </span>
        </Anchor>
        {third && <TabLink item={third} />}
        <button type="button" popoverTarget={moreId} className={tabClasses}>
          <Icon of={menu} size={20} />
          More
        </button>
      </nav>
      <div
        id={moreId}
        popover="auto"
        className="inset-auto right-0 bottom-0 left-0 m-0 max-h-[85dvh] w-full max-w-none rounded-t-lg bg-raised p-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] shadow-float backdrop:bg-scrim"
      >
        <nav aria-label="More">
          <ul>
            {more.map((item) => (
              <li key={item.href}>
                <NavLink
                  href={item.href}
                  className="flex h-12 items-center gap-3 rounded-md px-3 text-lg aria-[current=page]:bg-accent-soft"
                >
                  <Icon of={item.icon} size={20} className="text-muted" />
                  <span className="flex-1">{item.label}</span>
                  {item.count ? <span className="text-muted text-sm tabular">{item.count}</span> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        {account && <div className="mt-1 border-line border-t pt-1">{account}</div>}
      </div>
    </>
  );
}

function TabLink({ item }: { item: NavItem }) {
  return (
    <NavLink href={item.href} className={tabClasses}>
      <Icon of={item.icon} size={20} />
      <span>{item.label}</span>
      {item.count ? (
        <span className="absolute top-1.5 left-1/2 ml-2 min-w-4 rounded-full bg-neutral-soft px-1 text-center text-[10px] text-neutral-ink leading-4 tabular">
          {item.count}
        </span>
      ) : null}
    </NavLink>
  );
}
