/** What an event is about. A ticketId puts it into that ticket's feed. */
export interface About {
  readonly type: string;
  readonly id: string;
  readonly ticketId?: string;
}
