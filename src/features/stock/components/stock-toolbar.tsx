import { ButtonLink } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { Empty } from "#ui/empty.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import { Icon } from "#ui/icon.tsx";
import { search } from "#ui/icons.ts";
import type { LocationChoice } from "../queries/stock-list.ts";

/** Which part of the stock is asked for. */
export interface StockAsked {
  readonly text: string;
  readonly locationId: string;
  readonly isToBuy: boolean;
}

function hrefOf({ text, locationId, isToBuy }: StockAsked): string {
  const params = new URLSearchParams({
    ...(text ? { q: text } : {}),
    ...(locationId ? { location: locationId } : {}),
    ...(isToBuy ? { show: "buy" } : {}),
  });
  return params.size > 0 ? `/stock?${params}` : "/stock";
}

/** Searches the stock, narrows it to a location, and leads to what is to be bought. */
export function StockToolbar({
  asked,
  locations,
  toBuy,
}: {
  asked: StockAsked;
  locations: readonly LocationChoice[];
  toBuy: number;
}) {
  const at = (locationId: string) => hrefOf({ text: asked.text, locationId, isToBuy: false });
  return (
    <Toolbar
      end={
        <ChipLink href={hrefOf({ text: "", locationId: "", isToBuy: true })} current={asked.isToBuy} count={toBuy}>
          To buy
        </ChipLink>
      }
    >
      <search className="max-sm:w-full">
        <form action="/stock" className="relative w-64 max-w-full max-sm:w-full">
          {asked.locationId && <input type="hidden" name="location" value={asked.locationId} />}
          <Icon of={search} size={14} className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-muted" />
          <input
            type="search"
            name="q"
            aria-label="Search the stock"
            placeholder="Name, SKU or barcode"
            defaultValue={asked.text}
            maxLength={100}
            className={classes(controlClasses, "pl-8")}
          />
        </form>
      </search>
      <ChipLink href={at("")} current={!asked.isToBuy && asked.locationId === ""}>
        Everywhere
      </ChipLink>
      {locations.slice(0, 12).map(({ id, name, isMine }) => (
        <ChipLink key={id} href={at(id)} current={!asked.isToBuy && asked.locationId === id}>
          {isMine ? `${name} (yours)` : name}
        </ChipLink>
      ))}
    </Toolbar>
  );
}

/** What is said where nothing is to be shown, and the way out. */
export function NothingInStock({ asked }: { asked: StockAsked }) {
  if (asked.isToBuy) return <Empty>Nothing is to be bought: of everything there is more than the reorder point.</Empty>;
  if (asked.text !== "" || asked.locationId !== "") {
    return (
      <Empty action={<ButtonLink href="/stock">Show everything</ButtonLink>}>Nothing of that kind lies here.</Empty>
    );
  }
  return (
    <Empty action={<ButtonLink href="/products">Products</ButtonLink>}>
      Nothing is in stock yet. Mark a product as kept in stock, then receive the first pieces.
    </Empty>
  );
}
