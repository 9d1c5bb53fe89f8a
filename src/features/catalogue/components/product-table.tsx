import type { Desk } from "#access/actor.ts";
import { formatUnitPrice } from "#kernel/money.ts";
import { Badge, StatusDot } from "#ui/badge.tsx";
import { Nothing } from "#ui/display/nothing.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import { type CatalogueAddress, type CatalogueSort, hrefOfCatalogue } from "../model/catalogue-address.ts";
import { marginOf, typedMargin } from "../model/margin.ts";
import type { ProductRow } from "../queries/product-list.ts";

/** The catalogue: what is sold, by name; cost and margin for those who may see them. */
export function ProductTable({
  rows,
  desk,
  address,
}: {
  rows: readonly ProductRow[];
  desk: Desk;
  address: CatalogueAddress;
}) {
  const price = (of: ProductRow["unitPrice"]) => formatUnitPrice(of, desk.currency, desk.locale);
  const { after: _page, ...list } = address;
  const sortable = (up: CatalogueSort, down: CatalogueSort) => ({
    sortHref: hrefOfCatalogue({ ...list, sort: address.sort === up ? down : up }),
    ...(address.sort === up ? { sorted: "up" as const } : {}),
    ...(address.sort === down ? { sorted: "down" as const } : {}),
  });
  const hasCost = rows.some(({ unitCost }) => unitCost !== undefined);
  const hasInactive = rows.some(({ isActive }) => !isActive);
  const columns: Column<ProductRow>[] = [
    {
      key: "name",
      head: "Product",
      main: true,
      ...sortable("name", "-name"),
      cell: ({ name, kind }) => (
        <>
          {name}
          {kind === "service" && (
            <>
              {" "}
              <Badge tone="violet">Service</Badge>
            </>
          )}
        </>
      ),
    },
    {
      key: "sku",
      head: "SKU",
      ...sortable("sku", "-sku"),
      cell: ({ sku }) => <span className="text-muted tabular">{sku}</span>,
    },
    { key: "category", head: "Category", from: "md", cell: ({ category }) => category || <Nothing /> },
    {
      key: "maker",
      head: "Manufacturer",
      from: "lg",
      phone: "hide",
      cell: ({ manufacturer }) => manufacturer || <Nothing />,
    },
    { key: "vendor", head: "Vendor", from: "wide", phone: "hide", cell: ({ vendor }) => vendor || <Nothing /> },
    {
      key: "price",
      head: "Price",
      numeric: true,
      phone: "end",
      ...sortable("price", "-price"),
      cell: ({ unitPrice, unit }) => (
        <>
          {price(unitPrice)} <span className="text-muted">/ {unit}</span>
        </>
      ),
    },
    ...(hasCost ? costColumns(price, desk) : []),
    ...(hasInactive
      ? ([
          {
            key: "state",
            head: "State",
            cell: ({ isActive }) => (
              <StatusDot tone={isActive ? "green" : "neutral"} hollow={!isActive}>
                {isActive ? "Sold" : "Not sold any more"}
              </StatusDot>
            ),
          },
        ] satisfies Column<ProductRow>[])
      : []),
  ];
  return (
    <Table
      spread
      label="Products"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/products/${id}`}
    />
  );
}

function costColumns(price: (of: ProductRow["unitPrice"]) => string, { locale }: Desk): Column<ProductRow>[] {
  return [
    {
      key: "cost",
      head: "Cost",
      numeric: true,
      phone: "hide",
      cell: ({ unitCost }) => (unitCost === undefined ? <Nothing /> : price(unitCost)),
    },
    {
      key: "margin",
      head: "Margin",
      numeric: true,
      phone: "hide",
      cell: ({ unitPrice, unitCost }) => {
        const margin = unitCost === undefined ? undefined : marginOf(unitPrice, unitCost);
        if (margin === undefined) return <Nothing />;
        return <span className={margin < 0 ? "text-red-ink" : undefined}>{typedMargin(margin, locale)} %</span>;
      },
    },
  ];
}
