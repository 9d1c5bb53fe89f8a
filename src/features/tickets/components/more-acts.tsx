import type { ReactNode } from "react";
import { more } from "#ui/icons.ts";
import { Menu, MenuItem, MenuLine } from "#ui/overlays/menu.tsx";

/** Something that is done to a ticket now and then, on a page of its own; offered to those who may. */
export interface RareAct {
  readonly label: string;
  readonly href: string;
  readonly icon: string;
  readonly keys: string;
}

/** What is done to a ticket now and then, in a menu; below it what is done at once. */
export function MoreActs({ acts, children }: { acts: readonly RareAct[]; children?: ReactNode }) {
  return (
    <Menu label={null} title="More" icon={more} square look="quiet" end>
      {acts.map(({ label, href, icon, keys }) => (
        <MenuItem key={label} href={href} icon={icon} keys={keys}>
          {label}
        </MenuItem>
      ))}
      {children && (
        <>
          <MenuLine />
          {children}
        </>
      )}
    </Menu>
  );
}
