import { z } from "zod";
import type { Watch, WatchAsked } from "./watch.ts";

const asked = z.union([
  z.object({ ticket: z.uuid(), since: z.coerce.number().int().min(0).max(8.64e15) }),
  z.object({ list: z.enum(["tickets", "desk"]), since: z.coerce.number().int().min(0).max(8.64e15) }),
]);

/** Reads what a stream is asked to watch; undefined when it makes no sense. */
export function readWatch(search: URLSearchParams): WatchAsked | undefined {
  const read = asked.safeParse(Object.fromEntries(search));
  if (!read.success) return undefined;
  const watch: Watch = "ticket" in read.data ? { ticketId: read.data.ticket } : { list: read.data.list };
  return { watch, since: new Date(read.data.since) };
}
