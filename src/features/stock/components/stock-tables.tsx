import { TextLink } from "#ui/anchor.tsx";
import { Moment } from "#ui/display/numbers.tsx";
import { type Column, Table } from "#ui/display/table.tsx";
import type { StockRow } from "../queries/stock-list.ts";
import type { LedgerRow } from "../queries/stock-of-product.ts";
import type { ProductToBuy } from "../queries/to-buy.ts";

const stockColumns: readonly Column<StockRow>[] = [
  { key: "name", head: "Product", cell: (row) => row.name, main: true },
  { key: "sku", head: "SKU", cell: (row) => row.sku, phone: "below" },
  { key: "location", head: "Where", cell: (row) => row.location, phone: "below" },
  { key: "there", head: "There", cell: (row) => row.words, numeric: true, phone: "end" },
];

/** What lies where. */
export function StockTable({ rows }: { rows: readonly StockRow[] }) {
  return (
    <Table
      label="Stock"
      columns={[...stockColumns]}
      rows={[...rows]}
      rowKey={(row) => row.key}
      rowHref={(row) => `/stock/${row.productId}`}
    />
  );
}

const buyColumns: readonly Column<ProductToBuy>[] = [
  { key: "name", head: "Product", cell: (row) => row.name, main: true },
  { key: "sku", head: "SKU", cell: (row) => row.sku, phone: "below" },
  { key: "there", head: "There", cell: (row) => row.there, numeric: true, phone: "below" },
  { key: "point", head: "Reorder at", cell: (row) => row.point, numeric: true, phone: "hide" },
  { key: "buy", head: "Buy", cell: (row) => <b className="font-semibold">{row.buy}</b>, numeric: true, phone: "end" },
];

/** What is to be bought of one vendor. */
export function ToBuyTable({ vendor, rows }: { vendor: string; rows: readonly ProductToBuy[] }) {
  return (
    <Table
      label={`To buy from ${vendor}`}
      columns={[...buyColumns]}
      rows={[...rows]}
      rowKey={(row) => row.productId}
      rowHref={(row) => `/stock/${row.productId}`}
    />
  );
}

/** The ledger of a product, the newest line first. */
export function LedgerTable({
  rows,
  locale,
  timeZone,
}: {
  rows: readonly LedgerRow[];
  locale: string;
  timeZone: string;
}) {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const seesCost = rows.some(({ cost }) => cost !== undefined);
  const columns: Column<LedgerRow>[] = [
    { key: "what", head: "What", cell: (row) => row.what, main: true },
    {
      key: "at",
      head: "When",
      cell: (row) => <Moment at={row.at} words={when.format(row.at)} exact={when.format(row.at)} />,
      phone: "below",
    },
    { key: "location", head: "Where", cell: (row) => row.location, phone: "below" },
    { key: "by", head: "By", cell: (row) => row.by, phone: "below" },
    {
      key: "why",
      head: "Why",
      cell: (row) => (row.ticket ? <TextLink href={`/tickets/${row.ticket}`}>{row.ticket}</TextLink> : row.why),
      phone: "below",
    },
    ...(seesCost
      ? [
          {
            key: "cost",
            head: "Cost each",
            cell: (row: LedgerRow) => row.cost ?? "",
            numeric: true,
            phone: "hide" as const,
          },
        ]
      : []),
    { key: "quantity", head: "Quantity", cell: (row) => row.words, numeric: true, phone: "end" },
  ];
  return <Table label="Ledger" columns={columns} rows={[...rows]} rowKey={(row) => row.id} />;
}
