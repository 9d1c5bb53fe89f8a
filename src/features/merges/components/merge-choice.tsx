import { TicketInShort } from "#features/tickets/components/ticket-links.tsx";
import type { TicketBeside } from "#features/tickets/queries/tickets-of-customer.ts";
import { Anchor } from "#ui/anchor.tsx";
import { Button } from "#ui/button.tsx";
import { ChipLink } from "#ui/display/chips.tsx";
import { Empty } from "#ui/empty.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import { hrefOfMerge, type MergeAddress } from "../model/merge-address.ts";

/** Chooses the other ticket of a merge and the direction; plain links and a plain form. */
export function MergeChoice({
  number,
  customerName,
  address,
  candidates,
}: {
  number: string;
  customerName: string;
  address: MergeAddress;
  candidates: readonly TicketBeside[];
}) {
  return (
    <div className="grid gap-4">
      <nav aria-label="Direction" className="flex flex-wrap gap-2">
        <ChipLink href={hrefOfMerge(number, { ...address, absorbs: false })} current={!address.absorbs}>
          Merge {number} into another
        </ChipLink>
        <ChipLink href={hrefOfMerge(number, { ...address, absorbs: true })} current={address.absorbs}>
          Absorb another into {number}
        </ChipLink>
      </nav>
      <form action={`/tickets/${number}/merge`} className="flex flex-wrap items-end gap-2">
        {address.absorbs && <input type="hidden" name="absorb" value="1" />}
        <label className="grid min-w-0 flex-1 basis-64 gap-1">
          <span className="font-medium text-sm">The other ticket</span>
          <input
            type="search"
            name="q"
            defaultValue={address.other ?? address.words}
            placeholder="Its number, or words of its title"
            maxLength={100}
            // biome-ignore lint/a11y/noAutofocus: the page exists to ask this
            autoFocus
            className={controlClasses}
          />
        </label>
        <Button type="submit">Find</Button>
      </form>
      {address.other && (
        <p role="alert" className="text-red-ink">
          There is no ticket {address.other}.
        </p>
      )}
      {candidates.length === 0 ? (
        <Empty>
          {address.words === ""
            ? `${customerName} has no other ticket.`
            : `No other ticket of ${customerName} has “${address.words}” in its title.`}
        </Empty>
      ) : (
        <ul
          aria-label={`Other tickets of ${customerName}`}
          className="grid grid-cols-[minmax(0,1fr)] border-line border-t"
        >
          {candidates.map((ticket) => (
            <li key={ticket.number} className="border-line border-b">
              <Anchor
                href={hrefOfMerge(number, { other: ticket.number, absorbs: address.absorbs })}
                className="grid grid-cols-[minmax(0,1fr)] gap-0.5 px-2 py-2 hover:bg-hover"
              >
                <TicketInShort ticket={ticket} />
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
