"use client";

import { TextLink } from "#ui/anchor.tsx";
import { Field } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { orderMaterialAction, receiveMaterialAction } from "../actions.ts";
import type { MaterialOnItsWay } from "../queries/materials-to-order.ts";

/** The materials of one vendor to tick: ordered under one number, or received, several at once. */
export function OrderForm({
  vendor,
  rows,
  event,
}: {
  vendor: string;
  rows: readonly MaterialOnItsWay[];
  event: "order" | "receive";
}) {
  const isOrder = event === "order";
  return (
    <ActionForm
      action={isOrder ? orderMaterialAction : receiveMaterialAction}
      submit={isOrder ? "Mark as ordered" : "Received"}
      sending="Saving…"
      guard={false}
      label={`${isOrder ? "Order" : "Receive"} from ${vendor}`}
      className="grid gap-3"
    >
      <ul className="border-line border-t">
        {rows.map((row) => (
          <li key={row.id} className="border-line border-b">
            <div className="flex flex-wrap items-center gap-x-3 py-1.5">
              <label className="flex min-h-8 min-w-0 flex-1 basis-56 items-center gap-2.5 max-md:min-h-11">
                <input
                  type="checkbox"
                  name="materialIds"
                  value={row.id}
                  defaultChecked
                  className="size-4 accent-accent"
                />
                <span className="min-w-0">
                  <span className="font-medium">
                    {row.words} × {row.name}
                  </span>
                  {row.sku && <span className="ml-2 text-muted text-sm">{row.sku}</span>}
                </span>
              </label>
              {row.purchaseOrder && <span className="text-sm tabular">{row.purchaseOrder}</span>}
              <span className="text-muted text-sm">
                <TextLink href={`/tickets/${row.ticket}`}>{row.ticket}</TextLink> · {row.customer} · {row.asked}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {isOrder && (
        <Field
          name="purchaseOrder"
          label="Purchase order number"
          width="half"
          required
          maxLength={60}
          placeholder="PO-1042"
        />
      )}
    </ActionForm>
  );
}
