import { Icon } from "#ui/icon.tsx";
import { receipt } from "#ui/icons.ts";
import type { ReceiptLine } from "../queries/report-items.ts";

/** The receipts of an expense: small pictures, and a sheet for other documents; each opens large. */
export function Receipts({ of }: { of: readonly Pick<ReceiptLine, "id" | "name" | "isPicture">[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {of.map(({ id, name, isPicture }) => (
        <a
          key={id}
          href={`/api/receipts/${id}?show`}
          target="_blank"
          rel="noopener"
          title={name}
          className="grid size-9 place-items-center overflow-hidden rounded border border-line bg-sunken text-muted hover:border-accent max-md:size-11"
        >
          {isPicture ? (
            // biome-ignore lint/performance/noImgElement: the server drew it small already
            <img
              src={`/api/receipts/${id}?small`}
              alt={`Receipt ${name}`}
              loading="lazy"
              className="size-full object-cover"
            />
          ) : (
            <Icon of={receipt} label={`Receipt ${name}`} />
          )}
        </a>
      ))}
    </span>
  );
}
