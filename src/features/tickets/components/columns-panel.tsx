import { Anchor } from "#ui/anchor.tsx";
import { IconLink } from "#ui/button.tsx";
import { ChipLink } from "#ui/display/chips.tsx";
import { Icon } from "#ui/icon.tsx";
import { arrowLeft, arrowRight, check, plus } from "#ui/icons.ts";
import { type ColumnKey, columnKeys, columnNames, columnsOf, moved, toggled, withColumns } from "../model/list-look.ts";
import type { TicketListAddress } from "../model/ticket-list-address.ts";
import { ListPanelFrame } from "./list-panel.tsx";
import { withPanel } from "./list-panels.ts";

/** Which columns a list shows, in which order, and how close its rows stand. Each press is a link; heads can be dragged too. */
export function ColumnsPanel({ address }: { address: TicketListAddress }) {
  const columns = columnsOf(address.look);
  const hrefOf = (next: readonly ColumnKey[]) =>
    withPanel({ ...address, look: withColumns(address.look, next) }, "columns");
  const { density, ...look } = address.look ?? {};
  return (
    <ListPanelFrame title="Columns and density" address={address}>
      <ol className="flex flex-wrap gap-1.5">
        {columns.map((key, index) => (
          <li key={key} className="flex items-center rounded-md border border-line bg-canvas text-sm">
            {index > 0 && (
              <IconLink
                size="sm"
                scroll={false}
                href={hrefOf(moved(columns, key, -1))}
                icon={arrowLeft}
                label={`Move ${columnNames[key]} left`}
              />
            )}
            <Anchor
              href={hrefOf(toggled(columns, key))}
              scroll={false}
              aria-label={key === "title" ? "The title always shows" : `Hide ${columnNames[key]}`}
              className="flex h-7 items-center gap-1 px-1.5 max-md:h-11"
            >
              <Icon of={check} size={13} className="text-accent-ink" />
              {columnNames[key]}
            </Anchor>
            {index < columns.length - 1 && (
              <IconLink
                size="sm"
                scroll={false}
                href={hrefOf(moved(columns, key, 1))}
                icon={arrowRight}
                label={`Move ${columnNames[key]} right`}
              />
            )}
          </li>
        ))}
      </ol>
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {columnKeys
          .filter((key) => !columns.includes(key))
          .map((key) => (
            <li key={key}>
              <Anchor
                href={hrefOf(toggled(columns, key))}
                scroll={false}
                aria-label={`Show ${columnNames[key]}`}
                className="flex h-7 items-center gap-1 rounded-md px-2 text-muted text-sm hover:bg-hover hover:text-ink max-md:h-11"
              >
                <Icon of={plus} size={13} />
                {columnNames[key]}
              </Anchor>
            </li>
          ))}
      </ul>
      <div className="mt-2 flex items-center gap-1.5">
        <span className="text-muted text-sm">Density</span>
        <ChipLink href={withPanel({ ...address, look }, "columns")} current={!density}>
          Compact
        </ChipLink>
        <ChipLink
          href={withPanel({ ...address, look: { ...look, density: "comfortable" } }, "columns")}
          current={density === "comfortable"}
        >
          Comfortable
        </ChipLink>
      </div>
    </ListPanelFrame>
  );
}
