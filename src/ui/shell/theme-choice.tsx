"use client";

import { useSyncExternalStore } from "react";
import { monitor, moon, sun } from "../icons.ts";
import { MenuHeading, MenuItem } from "../overlays/menu.tsx";
import { remember } from "./remember.ts";

const themes = [
  { value: "system", label: "As the system", icon: monitor },
  { value: "light", label: "Light", icon: sun },
  { value: "dark", label: "Dark", icon: moon },
];

const current = () => document.documentElement.dataset.theme ?? "system";

function watch(changed: () => void) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** Light, dark or as the system has it; items for a menu. */
export function ThemeChoice() {
  const chosen = useSyncExternalStore(watch, current, () => undefined);
  return (
    <>
      <MenuHeading>Theme</MenuHeading>
      {themes.map((theme) => (
        <MenuItem
          key={theme.value}
          icon={theme.icon}
          chosen={theme.value === chosen}
          onSelect={() => {
            if (theme.value === "system") delete document.documentElement.dataset.theme;
            else document.documentElement.dataset.theme = theme.value;
            remember("theme", theme.value);
          }}
        >
          {theme.label}
        </MenuItem>
      ))}
    </>
  );
}
