import type { Desk } from "#access/actor.ts";
import { currencySign, formatUnitPrice, typedDecimal } from "#kernel/money.ts";
import { AboveRow, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import type { ListedPrice } from "../queries/price-lists.ts";
import { ListedPriceForm } from "./price-list-forms.tsx";

/** The prices of a list beside the catalogue's, each to be changed where it stands. */
export function ListedPrices({
  listId,
  prices,
  text,
  desk,
  mayEdit,
}: {
  listId: string;
  prices: readonly ListedPrice[];
  text: string;
  desk: Desk;
  mayEdit: boolean;
}) {
  const { currency, locale, currencyDecimals } = desk;
  const sign = currencySign(currency, locale);
  const price = (of: ListedPrice["listPrice"]) => formatUnitPrice(of, currency, locale);
  return (
    <div className="min-w-0">
      <form action={`/admin/price-lists/${listId}`} className="mb-2 w-72 max-w-full">
        <input
          type="search"
          name="q"
          defaultValue={text}
          placeholder="Name or SKU"
          aria-label="Search the prices of this list"
          maxLength={100}
          className={controlClasses}
        />
      </form>
      <Table
        label="Prices"
        columns={[
          { key: "name", head: "Product", main: true, cell: ({ name }) => name },
          { key: "sku", head: "SKU", cell: ({ sku }) => <span className="text-muted tabular">{sku}</span> },
          { key: "catalogue", head: "Catalogue", numeric: true, cell: (row) => price(row.cataloguePrice) },
          {
            key: "price",
            head: "In this list",
            numeric: !mayEdit,
            phone: "end",
            cell: (row) =>
              mayEdit ? (
                <AboveRow>
                  <ListedPriceForm
                    key={row.listPrice}
                    priceListId={listId}
                    productId={row.productId}
                    name={row.name}
                    price={typedDecimal(row.listPrice, 4, Math.min(currencyDecimals, 4), locale)}
                    sign={sign}
                  />
                </AboveRow>
              ) : (
                price(row.listPrice)
              ),
          },
        ]}
        rows={prices}
        rowKey={({ productId }) => productId}
        empty={<Empty>{text === "" ? "No prices of its own yet." : `No price of this list is for “${text}”.`}</Empty>}
      />
    </div>
  );
}
