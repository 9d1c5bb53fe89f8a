import { TextLink } from "#ui/anchor.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Pagination } from "#ui/display/pagination.tsx";
import { Empty } from "#ui/empty.tsx";
import { type ListCursor, plainList, printTicketList, type TicketListAddress } from "../model/ticket-list-address.ts";

/** Where a list is empty: why, and the way out. */
export function NothingInList({ address }: { address: TicketListAddress }) {
  if (address.after) {
    return (
      <Empty
        action={
          <ButtonLink href={printTicketList({ filters: address.filters, sort: address.sort })}>
            Back to the top
          </ButtonLink>
        }
      >
        No more tickets.
      </Empty>
    );
  }
  const { after: _page, ...list } = address;
  const isPlain =
    printTicketList({ filters: address.filters, sort: address.sort }) ===
    printTicketList({ ...plainList, sort: address.sort });
  return isPlain ? (
    <Empty action={<ButtonLink href="/tickets/new">New ticket</ButtonLink>}>No ticket is open. Quiet day.</Empty>
  ) : (
    <Empty action={<ButtonLink href="/tickets">Clear filters</ButtonLink>}>
      Nothing here.{" "}
      {address.filters.status === "open" && (
        <TextLink href={printTicketList({ ...list, filters: { ...address.filters, status: "all" } })}>
          Look among completed tickets too
        </TextLink>
      )}
    </Empty>
  );
}

/** The ways through a long list. */
export function PagesOfList({
  address,
  next,
  size,
}: {
  address: TicketListAddress;
  next: ListCursor | undefined;
  size: number;
}) {
  if (!next && !address.after) return null;
  return (
    <Pagination
      newer="From the top"
      older={`Next ${size}`}
      newerHref={address.after ? printTicketList(top(address)) : undefined}
      olderHref={next && printTicketList({ ...address, after: next })}
    />
  );
}

function top({ after: _page, ...list }: TicketListAddress): TicketListAddress {
  return list;
}
