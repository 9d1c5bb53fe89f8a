import type { Actor } from "#access/actor.ts";
import { canEver } from "#access/subject.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Empty } from "#ui/empty.tsx";
import { Section } from "#ui/layout/panel.tsx";
import type { MaterialOnItsWay } from "../queries/materials-to-order.ts";
import { OrderForm } from "./order-forms.tsx";

/** What waits to be ordered or to arrive, vendor by vendor; what is here waits to be handed over on its ticket. */
export function PartsRun({
  actor,
  event,
  rows,
}: {
  actor: Actor;
  event: "order" | "receive" | "deliver";
  rows: readonly MaterialOnItsWay[];
}) {
  if (rows.length === 0) return <Empty>{nothing[event]}</Empty>;
  const right = event === "order" ? "material.order" : "material.receive";
  const vendors = [...new Set(rows.map(({ vendor }) => vendor))].sort();
  return (
    <div className="grid gap-6">
      {vendors.map((vendor) => {
        const ofVendor = rows.filter((row) => row.vendor === vendor);
        const name = vendor || "No vendor";
        return (
          <Section key={vendor} title={name}>
            {event !== "deliver" && canEver(actor, right) ? (
              <OrderForm key={ofVendor.map(({ id }) => id).join()} vendor={name} rows={ofVendor} event={event} />
            ) : (
              <PlainList rows={ofVendor} />
            )}
          </Section>
        );
      })}
    </div>
  );
}

const nothing = {
  order: "Nothing is to be ordered. Put a material on a ticket as “not here yet”, and it stands here.",
  receive: "Nothing is on order.",
  deliver: "Nothing waits to be handed over.",
};

function PlainList({ rows }: { rows: readonly MaterialOnItsWay[] }) {
  return (
    <ul className="border-line border-t">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap gap-x-3 border-line border-b py-2">
          <span className="min-w-0 flex-1 basis-56 font-medium">
            {row.words} × {row.name}
          </span>
          <span className="text-muted text-sm">
            <TextLink href={`/tickets/${row.ticket}/materials/${row.id}`}>{row.ticket}</TextLink> · {row.customer} ·{" "}
            {row.asked}
          </span>
        </li>
      ))}
    </ul>
  );
}
