import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import type { FeedItem } from "#features/activity/model/feed-item.ts";
import { Moment } from "#ui/display/numbers.tsx";
import { RichText } from "#ui/display/rich-text.tsx";
import { ticketTypeNames } from "../model/ticket-type.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";

/** What a ticket is about, on paper. */
export function PrintedHead({
  ticket,
  organizationName,
  clock,
  isInternal,
}: {
  ticket: TicketView;
  organizationName: string;
  clock: Clock;
  isInternal: boolean;
}) {
  const exact = (at: Date | null) => at && momentIn(clock, at).exact;
  const facts: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ["Customer", ticket.customer.name],
    ["Contact", ticket.contact?.name],
    ["Location", ticket.location?.name],
    ["Type", ticketTypeNames[ticket.type]],
    ["Status", ticket.status.name],
    ["Priority", ticket.priority.name],
    ["Technician", ticket.technician?.name],
    ["Created", exact(ticket.createdAt)],
    ["Due", exact(ticket.dueAt)],
    ["Completed", exact(ticket.completedAt)],
  ];
  return (
    <header className="mb-5">
      <p className="flex flex-wrap justify-between gap-x-4 text-muted text-sm">
        <span>{organizationName}</span>
        {isInternal && <b className="text-ink">Internal: not for the customer</b>}
      </p>
      <h1 className="mt-1 break-words font-semibold text-xl tracking-tight">
        <span className="tabular">{ticket.number}</span> {ticket.title}
      </h1>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-1 text-sm md:grid-cols-3 print:grid-cols-3">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="flex gap-2">
              <dt className="w-20 shrink-0 text-muted">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
      <PrintedText title="Description" text={ticket.description} />
      <PrintedText title="Resolution" text={ticket.resolution} />
    </header>
  );
}

function PrintedText({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <section className="mt-4">
      <h2 className="font-semibold">{title}</h2>
      <p className="whitespace-pre-wrap break-words">{text}</p>
    </section>
  );
}

/** A checklist on paper: a box for each item, crossed where it is done. */
export function PrintedChecklist({
  items,
}: {
  items: readonly {
    readonly id: string;
    readonly text: string;
    readonly isImportant: boolean;
    readonly doneAt: Date | null;
  }[];
}) {
  if (items.length === 0) return null;
  return (
    <section className="mb-5">
      <h2 className="mb-1 font-semibold">Checklist</h2>
      <ul className="grid gap-0.5">
        {items.map((item) => (
          <li key={item.id} className="flex gap-2">
            <span aria-hidden="true">{item.doneAt ? "☒" : "☐"}</span>
            <span className="min-w-0 break-words">
              <span className="sr-only">{item.doneAt ? "Done: " : "Open: "}</span>
              {item.text}
              {item.isImportant && " (important)"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was done, on paper, oldest first; with internal matters among it, each says who may read it. */
export function PrintedWork({
  items,
  clock,
  isInternal,
}: {
  items: readonly FeedItem[];
  clock: Clock;
  isInternal: boolean;
}) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 font-semibold">What was done</h2>
      <ol className="grid gap-3">
        {items.map((item) => (
          <PrintedItem key={`${item.kind}${item.id}`} item={item} clock={clock} isInternal={isInternal} />
        ))}
      </ol>
    </section>
  );
}

const edges = {
  internal: "border-line-strong border-l-2 border-dashed pl-3",
  customer: "border-accent-line border-l-2 pl-3",
};
const readers = { internal: "Internal", customer: "Customer can see this" };

function PrintedItem({ item, clock, isInternal }: { item: FeedItem; clock: Clock; isInternal: boolean }) {
  const { audience, files = [], marks = [], figures = [] } = item;
  const { exact } = momentIn(clock, item.at);
  return (
    <li className="border-line border-t pt-2 print:break-inside-avoid-page">
      <div className={isInternal && audience ? edges[audience] : undefined}>
        {isInternal && audience && <p className="font-semibold text-muted text-xs">{readers[audience]}</p>}
        <p className="flex flex-wrap justify-between gap-x-4 text-sm">
          <span>
            <b className="font-medium">{item.actorName}</b> {item.sentence}
            {[...marks.map(({ text }) => text), ...figures].map((word) => ` · ${word}`).join("")}
          </span>
          <span className="text-muted">
            <Moment at={item.at} words={exact} exact={exact} />
          </span>
        </p>
        {item.title && <p className="font-medium">{item.title}</p>}
        {item.body &&
          (item.isRich ? (
            <RichText text={item.body} />
          ) : (
            <p className="whitespace-pre-wrap break-words">{item.body}</p>
          ))}
        {files.length > 0 && (
          <p className="break-words text-muted text-sm">
            Files: {files.map(({ name, size }) => `${name} (${size})`).join(", ")}
          </p>
        )}
        {item.internalBody && (
          <div className={`mt-1 text-muted ${edges.internal}`}>
            <p className="font-semibold text-xs">{readers.internal}</p>
            <p className="whitespace-pre-wrap break-words">{item.internalBody}</p>
          </div>
        )}
      </div>
    </li>
  );
}
