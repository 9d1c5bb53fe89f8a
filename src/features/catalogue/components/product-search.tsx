import { ButtonLink } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { Empty } from "#ui/empty.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import { Icon } from "#ui/icon.tsx";
import { search } from "#ui/icons.ts";
import { type CatalogueAddress, hrefOfCatalogue } from "../model/catalogue-address.ts";

/** Searches the catalogue by name and SKU; a plain form, so that the answer has an address. */
export function ProductSearch({ address }: { address: CatalogueAddress }) {
  const narrowed = (withInactive: boolean) => hrefOfCatalogue({ ...address, withInactive, page: 1 });
  return (
    <Toolbar
      end={
        <>
          <ChipLink href={narrowed(false)} current={!address.withInactive}>
            Sold now
          </ChipLink>
          <ChipLink href={narrowed(true)} current={address.withInactive}>
            All
          </ChipLink>
        </>
      }
    >
      <search className="max-sm:w-full">
        <form action="/products" className="relative w-64 max-w-full max-sm:w-full">
          {address.withInactive && <input type="hidden" name="show" value="all" />}
          <Icon of={search} size={14} className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-muted" />
          <input
            type="search"
            name="q"
            aria-label="Search products"
            placeholder="Name or SKU"
            defaultValue={address.text}
            maxLength={100}
            className={classes(controlClasses, "pl-8")}
          />
        </form>
      </search>
    </Toolbar>
  );
}

/** What is said where the catalogue has nothing to show, and the way out. */
export function NoProducts({ address, mayCreate }: { address: CatalogueAddress; mayCreate: boolean }) {
  if (address.text !== "") {
    return (
      <Empty
        action={<ButtonLink href={hrefOfCatalogue({ ...address, text: "", page: 1 })}>Clear the search</ButtonLink>}
      >
        No product has “{address.text}” in its name or SKU.
      </Empty>
    );
  }
  return (
    <Empty action={mayCreate && <ButtonLink href="/products/new">New product</ButtonLink>}>
      The catalogue is empty. Materials can be added to tickets in your own words meanwhile.
    </Empty>
  );
}
