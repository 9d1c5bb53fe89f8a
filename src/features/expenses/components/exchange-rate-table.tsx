import type { Desk } from "#access/actor.ts";
import { formatDay } from "#kernel/calendar.ts";
import { typedDecimal } from "#kernel/money.ts";
import { type Column, Table } from "#ui/display/table.tsx";
import { Empty } from "#ui/empty.tsx";
import { exchangeDecimals } from "../model/pricing.ts";
import type { ExchangeRateRow } from "../queries/expense-settings.ts";
import { RemoveExchangeRateForm } from "./exchange-rate-forms.tsx";

// Rates are kept over years: each says its own.
const anyYear = "";

/** The rates of exchange, the latest first. */
export function ExchangeRateTable({ rows, desk }: { rows: readonly ExchangeRateRow[]; desk: Desk }) {
  const columns: Column<ExchangeRateRow>[] = [
    { key: "currency", head: "Currency", main: true, cell: ({ currency }) => currency },
    {
      key: "from",
      head: "From",
      cell: ({ startsOn }) => <span className="tabular">{formatDay(startsOn, desk.locale, anyYear)}</span>,
    },
    {
      key: "rate",
      head: `One is worth, in ${desk.currency}`,
      numeric: true,
      cell: ({ rate }) => typedDecimal(rate, exchangeDecimals, 2, desk.locale),
    },
    { key: "source", head: "By", from: "md", cell: ({ source }) => <span className="text-muted">{source}</span> },
    {
      key: "act",
      head: <span className="sr-only">Remove</span>,
      phone: "end",
      cell: ({ currency, startsOn }) => <RemoveExchangeRateForm currency={currency} startsOn={startsOn} />,
    },
  ];
  if (rows.length === 0) return <Empty>No rate yet. Whoever pays in another currency types the rate themselves.</Empty>;
  return (
    <Table
      label="Rates of exchange"
      spread
      columns={columns}
      rows={rows}
      rowKey={({ currency, startsOn }) => `${currency} ${startsOn}`}
    />
  );
}
