import type { ReactNode } from "react";
import type { Actor } from "#access/actor.ts";
import type { Permission } from "#access/policy.ts";
import type { FeedKind, FeedSource } from "#features/activity/model/feed-item.ts";
import { eventsOnTicket } from "#features/activity/queries/events-on-ticket.ts";
import { progressOf } from "#features/checklists/model/checklist-input.ts";
import { shellCounts } from "#features/dashboards/queries/shell-counts.ts";
import { DriveHere, DriveInBar } from "#features/expenses/components/drive-here.tsx";
import { ExpenseComposer } from "#features/expenses/components/expense-composer.tsx";
import { expenseFigures } from "#features/expenses/components/expense-figures.tsx";
import { expenseCosts } from "#features/expenses/queries/expense-costs.ts";
import { expenseFeed } from "#features/expenses/queries/expense-feed.ts";
import { MaterialComposer } from "#features/materials/components/material-composer.tsx";
import { materialFigures } from "#features/materials/components/material-figures.tsx";
import { materialCosts } from "#features/materials/queries/material-costs.ts";
import { materialFeed } from "#features/materials/queries/material-feed.ts";
import { markedAfterSignOff } from "#features/sign-off/queries/marked-after-sign-off.ts";
import { signOffFeed } from "#features/sign-off/queries/sign-offs-on-ticket.ts";
import { AttachmentPanel } from "#features/tickets/components/attachment-panel.tsx";
import { NoteForm } from "#features/tickets/components/note-form.tsx";
import type { TicketTotal } from "#features/tickets/components/ticket-context.tsx";
import { sumsOfTicket } from "#features/tickets/queries/activity-counts.ts";
import { filesFeed } from "#features/tickets/queries/files-on-ticket.ts";
import { mailsFeed } from "#features/tickets/queries/mails-on-ticket.ts";
import { noteChoices } from "#features/tickets/queries/note-choices.ts";
import { notesOnTicket } from "#features/tickets/queries/notes-on-ticket.ts";
import type { TicketView } from "#features/tickets/queries/ticket-by-number.ts";
import { TimeComposer } from "#features/time/components/time-composer.tsx";
import { choicesForTime } from "#features/time/queries/choices-for-time.ts";
import { peopleToLogFor, workerFor } from "#features/time/queries/people-to-log-for.ts";
import { timeCosts } from "#features/time/queries/time-costs.ts";
import { timeOnTicket } from "#features/time/queries/time-on-ticket.ts";
import { Duration } from "#ui/display/numbers.tsx";
import { checklistOf } from "./checklist-of.ts";
import type { TicketSearch } from "./ticket-address.ts";

/** What a composer is given to draw its form. */
export interface ComposerProps {
  readonly actor: Actor;
  readonly ticket: TicketView;
  readonly search?: TicketSearch;
}

/** One way to add something to a ticket, for those who have the right: a form under ?add=KEY, or a page of its own. */
export interface Composer {
  readonly key: string;
  readonly label: string;
  /** The word in the phone's bottom bar, when it is offered there. */
  readonly phone?: string;
  /** The digit that opens it together with Alt, from anywhere on the page. */
  readonly digit?: 1 | 2 | 3 | 4 | 5;
  readonly right: Permission;
  readonly Form?: (props: ComposerProps) => ReactNode | Promise<ReactNode>;
  readonly href?: (number: string) => string;
  /** Below the tabs: adds what is usual by one press, where that is known. */
  readonly AtOnce?: (props: ComposerProps) => ReactNode | Promise<ReactNode>;
  /** The same in the phone's bottom bar, in the place of the link to its form. */
  readonly InBar?: (props: ComposerProps & { word: string; href: string }) => ReactNode | Promise<ReactNode>;
}

/** The composers of the ticket page, in the order of their tabs; each feature plugs in its own. */
export const composers: readonly Composer[] = [
  {
    key: "note",
    label: "Note",
    phone: "Note",
    digit: 2,
    right: "note.add",
    Form: async ({ actor, ticket }) => <NoteForm ticketId={ticket.id} choices={await noteChoices(actor, ticket.id)} />,
  },
  {
    key: "time",
    label: "Time",
    phone: "Time",
    digit: 1,
    right: "time.log",
    Form: async ({ actor, ticket, search }) => {
      const [worker, people] = await Promise.all([workerFor(actor, search?.for), peopleToLogFor(actor)]);
      const [choices, { recipients }, { timers }] = await Promise.all([
        choicesForTime(worker ?? actor, ticket.id, new Date()),
        noteChoices(actor, ticket.id),
        shellCounts(actor),
      ]);
      const shared = { ticketId: ticket.id, choices, recipients };
      const of = {
        place: `/tickets/${ticket.number}#composer`,
        keeps: { add: "time" },
        people,
        ...(worker ? { worker: { id: worker.id, name: worker.name } } : {}),
      };
      return <TimeComposer {...shared} timers={worker ? [] : timers} of={of} />;
    },
  },
  {
    key: "attachment",
    label: "Attachment",
    digit: 3,
    right: "attachment.add",
    Form: ({ actor, ticket }) => <AttachmentPanel actor={actor} ticket={ticket} />,
  },
  {
    key: "material",
    label: "Material",
    phone: "Part",
    digit: 4,
    right: "material.add",
    Form: ({ actor, ticket }) => <MaterialComposer actor={actor} ticketId={ticket.id} />,
  },
  {
    key: "expense",
    label: "Expense",
    digit: 5,
    right: "expense.add",
    Form: ({ actor, ticket }) => <ExpenseComposer actor={actor} ticket={ticket} />,
  },
  {
    key: "drive",
    label: "Drive here",
    phone: "Drive",
    right: "expense.add",
    Form: ({ actor, ticket }) => <ExpenseComposer actor={actor} ticket={ticket} isDrive />,
    AtOnce: DriveHere,
    InBar: DriveInBar,
  },
  {
    key: "sign-off",
    label: "Sign-off",
    phone: "Sign",
    right: "signOff.take",
    href: (number) => `/tickets/${number}/sign-off`,
  },
];

/** Where the feed's items come from; each feature plugs in its own. */
const feedSources: Readonly<Partial<Record<FeedKind, readonly FeedSource[]>>> = {
  note: [notesOnTicket],
  time: [timeOnTicket],
  material: [materialFeed],
  expense: [expenseFeed],
  attachment: [filesFeed],
  mail: [mailsFeed],
  signOff: [signOffFeed],
  change: [eventsOnTicket],
};

/** The sources of what a ticket has; once it was signed for, what changed since is marked. */
export function feedSourcesBut(absent: ReadonlySet<FeedKind>): typeof feedSources {
  const marked = (source: FeedSource) => (absent.has("signOff") ? source : markedAfterSignOff(source));
  const { time, material, expense } = feedSources;
  const sources = {
    ...feedSources,
    time: time?.map(marked),
    material: material?.map(marked),
    expense: expense?.map(marked),
  };
  return Object.fromEntries(Object.entries(sources).filter(([kind]) => ![...absent].some((one) => one === kind)));
}

/** Where the lines of a ticket's costs come from; each feature plugs in its own. */
export const costSources = { time: timeCosts, material: materialCosts, expense: expenseCosts } as const;

/** The kinds of what a ticket costs, in the order of the screen. */
export const costKinds = ["time", "material", "expense"] as const satisfies readonly FeedKind[];

/** Figures that a ticket adds up to; asked for only when the ticket has something of their kind. */
export interface TotalSource {
  readonly of?: FeedKind;
  readonly figures: (actor: Actor, ticket: TicketView) => Promise<readonly TicketTotal[]>;
}

/** What a ticket adds up to, in the order of the screen; each feature plugs in its own figures. */
export const totalSources: readonly TotalSource[] = [
  {
    figures: async (actor, ticket) => [
      { label: "Worked", figure: <Duration of={ticket.workedMinutes} /> },
      // What nobody worked on needs no question.
      ...(ticket.workedMinutes > 0
        ? [{ label: "Billable", figure: <Duration of={(await sumsOfTicket(actor, ticket.id)).billable} /> }]
        : []),
      ...(ticket.estimatedMinutes === null
        ? []
        : [{ label: "Estimated", figure: <Duration of={ticket.estimatedMinutes} /> }]),
    ],
  },
  {
    figures: async (actor, ticket) => {
      const items = await checklistOf(actor, ticket);
      return items.length === 0 ? [] : [{ label: "Checklist", figure: progressOf(items) }];
    },
  },
  { of: "material", figures: materialFigures },
  { of: "expense", figures: expenseFigures },
];
