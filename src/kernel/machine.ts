/** A status machine: for each event, the statuses it may start from and the one it leads to. */
export type Machine<Status extends string, Event extends string> = Readonly<
  Record<Event, { readonly from: readonly Status[]; readonly to: Status }>
>;

/** Names a table of transitions, so that its statuses and events are checked. */
export function machine<Status extends string, Event extends string>(
  table: Machine<Status, Event>,
): Machine<Status, Event> {
  return table;
}

/** The status after the event, or undefined when the event may not happen now. */
export function step<Status extends string, Event extends string>(
  table: Machine<Status, Event>,
  status: Status,
  event: Event,
): Status | undefined {
  const row = table[event];
  return row.from.includes(status) ? row.to : undefined;
}

/** The events that may happen in a status; crossed with abilities, they are the buttons of the screen. */
export function eventsFrom<Status extends string, Event extends string>(
  table: Machine<Status, Event>,
  status: Status,
): Event[] {
  return (Object.keys(table) as Event[]).filter((event) => table[event].from.includes(status));
}
