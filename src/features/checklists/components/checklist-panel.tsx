import { type Clock, momentIn } from "#features/activity/model/clock.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Badge } from "#ui/badge.tsx";
import { classes } from "#ui/classes.ts";
import { Moment } from "#ui/display/numbers.tsx";
import { Icon } from "#ui/icon.tsx";
import { check } from "#ui/icons.ts";
import { Disclosure, Section } from "#ui/layout/panel.tsx";
import { progressOf } from "../model/checklist-input.ts";
import type { ChecklistLine } from "../queries/checklist-on-ticket.ts";
import { AddItemsForm, TickForms } from "./checklist-forms.tsx";

/** What the reader may do with a checklist. */
export interface ChecklistAbilities {
  readonly "checklist.add": boolean;
  readonly "checklist.tick": boolean;
  readonly "checklist.move": boolean;
}

/** As many items are shown at once; the rest is folded. */
const shownItems = 12;

/** What is to be done on a ticket, to be ticked off; each tick says who and when. */
export function ChecklistPanel({
  ticket,
  items,
  may,
  clock,
}: {
  ticket: { readonly id: string; readonly number: string };
  items: readonly ChecklistLine[];
  may: ChecklistAbilities;
  clock: Clock;
}) {
  if (items.length === 0) {
    if (!may["checklist.add"]) return null;
    return (
      <div data-screen-only className="mt-3 text-sm">
        <Disclosure id="add-to-checklist" summary="Add a checklist">
          <AddItemsForm ticketId={ticket.id} />
          <p className="mt-2">
            <TextLink href={`/tickets/${ticket.number}/checklist`}>Or take one that is prepared</TextLink>
          </p>
        </Disclosure>
      </div>
    );
  }
  const list = (part: readonly ChecklistLine[]) => (
    <ul className="grid grid-cols-[minmax(0,1fr)]">
      {part.map((item) => (
        <Item key={item.id} item={item} ticketId={ticket.id} mayTick={may["checklist.tick"]} clock={clock} />
      ))}
    </ul>
  );
  return (
    <Section
      id="checklist"
      title="Checklist"
      meta={<span className="tabular">{progressOf(items)}</span>}
      action={
        may["checklist.move"] && (
          <TextLink href={`/tickets/${ticket.number}/checklist`}>
            <span className="text-sm">Arrange</span>
          </TextLink>
        )
      }
      className="mt-4"
    >
      {may["checklist.tick"] && <TickForms ticketId={ticket.id} />}
      {list(items.slice(0, shownItems))}
      {items.length > shownItems && (
        <Disclosure summary={`${items.length - shownItems} more`}>{list(items.slice(shownItems))}</Disclosure>
      )}
      {may["checklist.add"] && (
        <div data-screen-only className="text-sm">
          <Disclosure id="add-to-checklist" summary="Add items">
            <AddItemsForm ticketId={ticket.id} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function Item({
  item,
  ticketId,
  mayTick,
  clock,
}: {
  item: ChecklistLine;
  ticketId: string;
  mayTick: boolean;
  clock: Clock;
}) {
  const isDone = item.doneAt !== null;
  const face = (
    <>
      <span
        aria-hidden="true"
        className={classes(
          "mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border",
          isDone ? "border-green bg-green text-canvas" : "border-line-strong bg-raised",
        )}
      >
        {isDone && <Icon of={check} size={12} />}
      </span>
      <span className={classes("min-w-0 break-words text-left", isDone && "text-muted")}>{item.text}</span>
    </>
  );
  return (
    <li className="flex flex-wrap items-start gap-x-2">
      {mayTick ? (
        // biome-ignore lint/a11y/useSemanticElements: a native box sends no form before JavaScript
        <button
          type="submit"
          role="checkbox"
          aria-checked={isDone}
          form={`${isDone ? "untick" : "tick"}-${ticketId}`}
          name="itemId"
          value={item.id}
          className="-mx-1.5 flex min-h-7 min-w-0 items-start gap-2 rounded-md px-1.5 py-1 hover:bg-hover max-md:min-h-11 max-md:py-3"
        >
          {face}
        </button>
      ) : (
        <span className="flex min-h-7 min-w-0 items-start gap-2 py-1">
          {face}
          <span className="sr-only">{isDone ? "done" : "open"}</span>
        </span>
      )}
      {item.isImportant && (
        <span className="py-1">
          <Badge tone={isDone ? "neutral" : "orange"}>Important</Badge>
        </span>
      )}
      {item.doneAt && (
        <span className="ml-auto py-1.5 text-faint text-xs">
          {item.doneBy?.name} <Moment at={item.doneAt} {...momentIn(clock, item.doneAt)} />
        </span>
      )}
    </li>
  );
}
