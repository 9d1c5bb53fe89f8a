import { arrowRight, more } from "#ui/icons.ts";
import { Menu, MenuItem } from "#ui/overlays/menu.tsx";

/** Something that is done to a ticket now and then, on a page of its own; offered to those who may. */
export interface RareAct {
  readonly label: string;
  readonly href: string;
  readonly icon?: string;
  readonly keys?: string;
}

/** What is done to a ticket now and then, in a menu. */
export function MoreActs({ acts }: { acts: readonly RareAct[] }) {
  if (acts.length === 0) return null;
  return (
    <Menu label={null} title="More" icon={more} square look="quiet" end>
      {acts.map(({ label, href, icon = arrowRight, keys }) => (
        <MenuItem key={label} href={href} icon={icon} keys={keys}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
