import { z } from "zod";
import { lineOf } from "#kernel/text.ts";
import { columnsOf } from "./list-look.ts";
import { parseTicketList, printTicketList } from "./ticket-list-address.ts";

const nameText = lineOf("Name", 60);

/** What a view keeps of a list: nothing of where one was in it, nor of the view it began as. */
export function viewOf(query: string) {
  const { filters, sort, look } = parseTicketList(Object.fromEntries(new URLSearchParams(query)));
  const { view: _begunAs, ...kept } = look ?? {};
  const address = printTicketList({ filters, sort, look: kept }, "");
  return { address: address.slice(1), columns: [...columnsOf(look)], density: look?.density ?? "compact" };
}

const queryText = z.string().max(4000).transform(viewOf);

/** A list is kept under a name; with a view's id, that view is changed to this list. */
export const saveViewInput = z.strictObject({
  viewId: z.uuid().optional(),
  name: nameText,
  query: queryText,
  isShared: z.stringbool().default(false),
});

/** A view gets another name. */
export const renameViewInput = z.strictObject({ viewId: z.uuid(), name: nameText });

/** A view is shown to everybody, or only to its owner again. */
export const shareViewInput = z.strictObject({ viewId: z.uuid(), isShared: z.stringbool() });

/** A view is not wanted any more. */
export const removeViewInput = z.strictObject({ viewId: z.uuid() });
