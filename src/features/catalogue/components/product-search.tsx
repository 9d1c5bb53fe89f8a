import { Button, ButtonLink, IconLink } from "#ui/button.tsx";
import { ChipLink, FilterChip, Toolbar } from "#ui/display/chips.tsx";
import { Empty } from "#ui/empty.tsx";
import { Select } from "#ui/forms/choice.tsx";
import { download, filter } from "#ui/icons.ts";
import { type CatalogueAddress, hrefOfCatalogue, paramsOfCatalogue } from "../model/catalogue-address.ts";
import { CatalogueSearchField } from "./catalogue-search-field.tsx";
import { ScanButton } from "./scan-button.tsx";

interface Category {
  readonly id: string;
  readonly name: string;
}

const kindNames = { product: "Products", service: "Services" } as const;

/** Searches the catalogue and narrows it; every part of it has an address. */
export function ProductSearch({
  address,
  categories,
  isFiltering,
}: {
  address: CatalogueAddress;
  categories: readonly Category[];
  isFiltering: boolean;
}) {
  const { after: _page, ...list } = address;
  const { text: _text, kind, categoryId, isStocked, ...rest } = list;
  const without = (left: Partial<CatalogueAddress>) => hrefOfCatalogue({ text: address.text, ...rest, ...left });
  const some = {
    ...(kind ? { kind } : {}),
    ...(categoryId ? { categoryId } : {}),
    ...(isStocked === undefined ? {} : { isStocked }),
  };
  const { kind: _kind, ...noKind } = some;
  const { categoryId: _category, ...noCategory } = some;
  const { isStocked: _stocked, ...noStock } = some;
  return (
    <>
      <Toolbar
        end={
          <>
            <CatalogueSearchField text={address.text} kept={paramsOfCatalogue({ ...list, text: "" })} />
            <ScanButton />
            <ButtonLink
              href={isFiltering ? hrefOfCatalogue(list) : withFilter(hrefOfCatalogue(list))}
              scroll={false}
              icon={filter}
              size="sm"
            >
              Filter
            </ButtonLink>
            <IconLink
              href={hrefOfCatalogue(list, "/api/products/export")}
              icon={download}
              label="Export as CSV"
              className="max-md:hidden"
              size="sm"
              download
            />
          </>
        }
      >
        {(["active", "inactive", "all"] as const).map((state) => (
          <ChipLink key={state} href={hrefOfCatalogue({ ...list, state })} current={address.state === state}>
            {{ active: "Sold now", inactive: "Not sold any more", all: "All" }[state]}
          </ChipLink>
        ))}
        {kind && (
          <FilterChip name="Kind" removeHref={without(noKind)}>
            {kindNames[kind]}
          </FilterChip>
        )}
        {categoryId && (
          <FilterChip name="Category" removeHref={without(noCategory)}>
            {categoryId === "none" ? "None" : (categories.find(({ id }) => id === categoryId)?.name ?? "Unknown")}
          </FilterChip>
        )}
        {isStocked !== undefined && (
          <FilterChip name="Stock" removeHref={without(noStock)}>
            {isStocked ? "Kept" : "Not kept"}
          </FilterChip>
        )}
      </Toolbar>
      {isFiltering && <Filters address={list} categories={categories} />}
    </>
  );
}

const withFilter = (href: string) => `${href}${href.includes("?") ? "&" : "?"}filter=1`;

function Filters({ address, categories }: { address: CatalogueAddress; categories: readonly Category[] }) {
  const { kind, categoryId, isStocked } = address;
  const kept = paramsOfCatalogue({ text: address.text, state: address.state, sort: address.sort });
  return (
    <form
      action="/products"
      className="mx-4 mb-2 flex flex-wrap items-end gap-3 rounded-lg border border-line bg-sunken p-3 md:mx-5"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="category"
        label="Category"
        width="half"
        empty="Any"
        defaultValue={categoryId ?? ""}
        options={[{ value: "none", label: "None" }, ...categories.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        name="kind"
        label="Kind"
        width="short"
        empty="Any"
        defaultValue={kind ?? ""}
        options={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="stocked"
        label="Stock"
        width="short"
        empty="Any"
        defaultValue={isStocked === undefined ? "" : isStocked ? "yes" : "no"}
        options={[
          { value: "yes", label: "Kept" },
          { value: "no", label: "Not kept" },
        ]}
      />
      <Button type="submit">Show</Button>
    </form>
  );
}

const isNumber = (text: string) => /^\d{6,20}$/.test(text);

/** What is said where the catalogue has nothing to show, and the way out. */
export function NoProducts({ address, mayCreate }: { address: CatalogueAddress; mayCreate: boolean }) {
  const text = address.text.trim();
  const isNarrow = paramsOfCatalogue({ ...address, sort: "name" }).length > 0;
  if (text !== "") {
    const start = new URLSearchParams({ [isNumber(text) ? "barcode" : "name"]: text });
    return (
      <Empty
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <ButtonLink href="/products">Clear the search</ButtonLink>
            {mayCreate && (
              <ButtonLink href={`/products/new?${start}`} look="primary">
                Create it
              </ButtonLink>
            )}
          </span>
        }
      >
        No product has {isNumber(text) ? text : `“${text}”`}.
      </Empty>
    );
  }
  if (isNarrow) {
    return (
      <Empty action={<ButtonLink href="/products">Clear the filters</ButtonLink>}>
        Nothing in the catalogue is like this.
      </Empty>
    );
  }
  return (
    <Empty action={mayCreate && <ButtonLink href="/products/new">New product</ButtonLink>}>
      The catalogue is empty. Materials can be added to tickets in your own words meanwhile.
    </Empty>
  );
}
