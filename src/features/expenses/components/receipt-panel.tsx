import type { Actor } from "#access/actor.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { type ReceiptShown, receiptsOfExpense } from "../queries/receipts.ts";
import { AddReceiptForm, OneReceiptForm } from "./receipt-forms.tsx";
import { ReceiptPicture } from "./receipt-picture.tsx";

/** The receipts of an expense: pictures to look at closely, PDFs to open; one's own come and go while the report is open. */
export async function ReceiptPanel({
  actor,
  expenseId,
  mayChange,
}: {
  actor: Actor;
  expenseId: string;
  mayChange: boolean;
}) {
  const receipts = await receiptsOfExpense(actor, expenseId);
  const shown = receipts.filter(({ isRemoved }) => mayChange || !isRemoved);
  return (
    <Section title="Receipts">
      <div className="grid gap-3">
        {shown.length === 0 && !mayChange && <p className="text-muted">No receipt.</p>}
        {shown.map((receipt) => (
          <figure key={receipt.id} className="grid gap-1">
            {receipt.isPicture && !receipt.isRemoved && <Picture receipt={receipt} />}
            <figcaption className="flex min-h-8 flex-wrap items-center gap-x-3 text-sm">
              <span className="min-w-0 flex-1 truncate">
                {receipt.isRemoved ? (
                  <s className="text-muted">{receipt.name}</s>
                ) : (
                  <TextLink href={`/api/receipts/${receipt.id}`}>{receipt.name}</TextLink>
                )}
              </span>
              <span className="text-faint text-xs tabular">{receipt.size}</span>
              {mayChange && (
                <OneReceiptForm id={receipt.id} name={receipt.name} act={receipt.isRemoved ? "restore" : "remove"} />
              )}
            </figcaption>
          </figure>
        ))}
        {mayChange && <AddReceiptForm expenseId={expenseId} />}
      </div>
    </Section>
  );
}

function Picture({ receipt: { id, name, width, height } }: { receipt: ReceiptShown }) {
  return (
    <ReceiptPicture
      src={`/api/receipts/${id}?show`}
      name={name}
      {...(width !== null && height !== null ? { width, height } : {})}
    />
  );
}
