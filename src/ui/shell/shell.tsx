"use client";

import type { ReactNode } from "react";
import { Anchor } from "../anchor.tsx";
import { Avatar } from "../avatar.tsx";
import { Badge } from "../badge.tsx";
import { IconLink } from "../button.tsx";
import { classes } from "../classes.ts";
import { bell as bellIcon, plus } from "../icons.ts";
import { Kbd } from "../kbd.tsx";
import { Menu, MenuItem, MenuLine } from "../overlays/menu.tsx";
import { Toaster } from "../overlays/toaster.tsx";
import { foldButtonId } from "./fold-button.tsx";
import type { NavItem } from "./nav.ts";
import type { PaletteAct } from "./palette-acts.ts";
import { PhoneTabs } from "./phone-tabs.tsx";
import { Rail } from "./rail.tsx";
import { SearchBox, searchBoxId } from "./search-box.tsx";
import { Keyboard, type Shortcut, Shortcuts } from "./shortcuts.tsx";
import { Strip } from "./strip.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

export interface ShellProps {
  brand: string;
  logo: ReactNode;
  home: string;
  /** Only what the person may use; `section` starts a group, `count` stands at the right, `keys` is the way by keyboard. */
  nav: readonly NavItem[];
  /** On a phone: three places; all of `nav` that is not among them is behind "More". */
  tabs: readonly NavItem[];
  /** What can be made new; the first one is where "n" and the phone's ＋ lead. */
  create: readonly NavItem[];
  person: { name: string; note?: string | undefined };
  /** Items of the person's menu: profile, signing out. The theme is added. */
  account: ReactNode;
  searchAction: string;
  bell: { href: string; count: number };
  timer?: ReactNode;
  /** Stands at the right of the bar on every width: what is done from anywhere. */
  anywhere?: ReactNode;
  /** What the palette below the search offers besides places and new things. */
  acts?: readonly PaletteAct[] | undefined;
  /** A word that stands on every page, with what it means. */
  notice?: { word: string; meaning: string } | undefined;
  /** Whether the rail is folded: the cookie "rail" is "folded". */
  folded: boolean;
  keys?: readonly Shortcut[] | undefined;
  children: ReactNode;
}

/** The frame around every page: places at the left, search, the running clock, what is new, and the person. */
export function Shell(props: ShellProps) {
  const { brand, home, logo, nav, tabs, create, children } = props;
  const [first] = create;
  const keys: Shortcut[] = [
    { keys: "/", label: "Search", press: searchBoxId },
    { keys: "[", label: "Fold the navigation", press: foldButtonId },
    ...[...create, ...nav].flatMap(({ keys: typed, label, href }) => (typed ? [{ keys: typed, label, href }] : [])),
    ...(props.keys ?? []),
  ];
  const isTab = (item: NavItem) => tabs.some((tab) => tab.href === item.href);
  return (
    <div data-rail={props.folded ? "folded" : "open"} className="flex min-h-dvh [--shell-top:3rem] print:block">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-raised px-3 py-2 shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <Rail brand={brand} home={home} logo={logo} nav={nav} />
      <div className="min-w-0 flex-1">
        {props.notice && (
          <aside aria-label="About this desk" className="md:hidden">
            <Strip {...props.notice} />
          </aside>
        )}
        <TopBar {...props} />
        <main id="content" tabIndex={-1} className="outline-none max-md:pb-24">
          {children}
        </main>
      </div>
      <PhoneTabs
        tabs={tabs}
        add={{ href: first?.href ?? home, label: first?.label ?? "New" }}
        more={nav.filter((item) => !isTab(item))}
      />
      <Toaster />
      <Shortcuts keys={keys} />
      <Keyboard />
    </div>
  );
}

function TopBar(props: ShellProps) {
  const { home, logo, searchAction, timer, anywhere, nav, create, acts, bell, person, account, notice } = props;
  return (
    <header
      data-screen-only
      className="sticky top-0 z-30 flex min-h-12 flex-wrap items-center gap-2 border-line border-b bg-canvas px-4 max-md:py-2 md:flex-nowrap md:px-5"
    >
      <Anchor href={home} aria-label="Start" className="md:hidden">
        {logo}
      </Anchor>
      <div className="min-w-0 flex-1 md:max-w-sm">
        <SearchBox action={searchAction} acts={actsOf(nav, create, acts)} />
      </div>
      {timer && (
        <div className="flex items-center max-md:order-last max-md:basis-full md:order-1 md:ml-auto">{timer}</div>
      )}
      <div className={classes("flex shrink-0 items-center gap-1.5 md:order-2", !timer && "ml-auto")}>
        {notice && (
          <span title={notice.meaning} className="max-md:hidden">
            <Badge tone="amber">{notice.word}</Badge>
          </span>
        )}
        <span className="max-md:hidden">
          <Menu label={<NewFace />} title="New" look="secondary" icon={plus} end>
            {create.map((item) => (
              <MenuItem key={item.href} href={item.href} icon={item.icon} keys={item.keys}>
                {item.label}
              </MenuItem>
            ))}
          </Menu>
        </span>
        {anywhere}
        <span className="relative">
          <IconLink
            href={bell.href}
            icon={bellIcon}
            label={bell.count ? `Notifications, ${bell.count} unread` : "Notifications"}
          />
          {bell.count > 0 && (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute top-0 left-1/2 min-w-4 rounded-full bg-red-fill px-1 text-center font-semibold text-[10px] text-white leading-4 tabular"
            >
              {bell.count > 99 ? "99+" : bell.count}
            </span>
          )}
        </span>
        <Menu
          label={<Avatar name={person.name} beside />}
          title={`${person.name}: profile and settings`}
          look="quiet"
          square
          end
        >
          <div role="presentation" className="px-2 pt-1.5 pb-2">
            <div className="truncate font-medium">{person.name}</div>
            {person.note && <div className="truncate text-muted text-xs">{person.note}</div>}
          </div>
          <MenuLine />
          <ThemeChoice />
          <MenuLine />
          {account}
        </Menu>
      </div>
    </header>
  );
}

const actsOf = (
  nav: readonly NavItem[],
  create: readonly NavItem[],
  acts: readonly PaletteAct[] = [],
): PaletteAct[] => [...acts, ...create.map((item) => ({ ...item, label: `New ${item.label.toLowerCase()}` })), ...nav];

function NewFace() {
  return (
    <>
      New
      <Kbd>n</Kbd>
    </>
  );
}
