import type { Actor } from "#access/actor.ts";
import { can } from "#access/subject.ts";
import { currencySign } from "#kernel/money.ts";
import { Empty } from "#ui/empty.tsx";
import { Disclosure, PageBody, Section } from "#ui/layout/panel.tsx";
import type { LocationChoice } from "../queries/stock-list.ts";
import type { StockOfProduct } from "../queries/stock-of-product.ts";
import { CorrectForm, CountForm, MoveForm, ReceiveForm } from "./stock-forms.tsx";
import { LedgerTable } from "./stock-tables.tsx";

const offered = (locations: readonly LocationChoice[]) =>
  locations.map(({ id, name, isMine }) => ({ value: id, label: isMine ? `${name} (yours)` : name }));

/** Where a product lies, what may be done with it, and its ledger. */
export function StockOfProductView({
  actor,
  stock: { product, levels, ledger },
  locations,
}: {
  actor: Actor;
  stock: StockOfProduct;
  locations: readonly LocationChoice[];
}) {
  const owner = (isMine: boolean) => ({ ownerId: isMine ? actor.id : "" });
  const may = (right: "stock.receive" | "stock.count" | "stock.correct") =>
    locations.filter(({ isMine }) => can(actor, right, owner(isMine)));
  const mine = locations.find(({ isMine }) => isMine);
  const lying = levels.filter(({ quantity }) => quantity > 0);
  const of = { productId: product.id, isSerialized: product.isSerialized };
  const from = lying.find(({ isMine }) => !isMine)?.locationId ?? lying[0]?.locationId ?? "";
  const to = mine && mine.id !== from ? mine.id : (locations.find(({ id }) => id !== from)?.id ?? "");
  const mayMove = can(actor, "stock.move", owner(mine !== undefined));
  const counts = may("stock.count").map(({ id, name }) => {
    const level = levels.find(({ locationId }) => locationId === id);
    return {
      id,
      name,
      quantity: level?.quantity ?? 0,
      words: level?.words ?? "0",
      numbers: level?.serialNumbers ?? [],
    };
  });
  return (
    <PageBody>
      <Section title="Where it lies">
        {lying.length === 0 && <p className="text-muted">Nowhere.</p>}
        <ul aria-label="Where it lies" className="grid">
          {lying.map(({ locationId, name, words, serialNumbers }) => (
            <li key={locationId} className="flex flex-wrap gap-x-3 border-line border-b py-1.5">
              <span className="min-w-0 flex-1 font-medium">{name}</span>
              <span className="tabular">{words}</span>
              {serialNumbers.length > 0 && (
                <span className="basis-full break-words text-muted text-sm">{serialNumbers.join(", ")}</span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <div className="mt-3 grid gap-1">
        {mayMove && locations.length > 1 && (
          <Disclosure summary="Move" open={lying.length > 0}>
            <MoveForm {...of} locations={offered(locations)} from={from} to={to} />
          </Disclosure>
        )}
        {may("stock.receive").length > 0 && (
          <Disclosure summary="Receive" open={lying.length === 0}>
            <ReceiveForm
              {...of}
              locations={offered(may("stock.receive"))}
              sign={
                can(actor, "material.seeCost", {}) ? currencySign(actor.desk.currency, actor.desk.locale) : undefined
              }
            />
          </Disclosure>
        )}
        {counts.length > 0 && (
          <Disclosure summary="Count">
            <div className="grid gap-4">
              {counts.map(({ id, name, quantity, words, numbers }) => (
                <CountForm
                  key={`${id} ${quantity}`}
                  productId={product.id}
                  locationId={id}
                  location={name}
                  expected={quantity}
                  words={words}
                  serialNumbers={product.isSerialized ? numbers : null}
                />
              ))}
            </div>
          </Disclosure>
        )}
        {may("stock.correct").length > 0 && (
          <Disclosure summary="Correct">
            <CorrectForm {...of} locations={offered(may("stock.correct"))} />
          </Disclosure>
        )}
      </div>
      <Section title="Ledger">
        {ledger.length === 0 ? (
          <Empty>Nothing was received yet.</Empty>
        ) : (
          <LedgerTable rows={ledger} locale={actor.desk.locale} timeZone={actor.timeZone} />
        )}
      </Section>
    </PageBody>
  );
}
