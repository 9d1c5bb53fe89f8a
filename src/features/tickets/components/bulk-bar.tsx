"use client";

import { useEffect, useState, useTransition } from "react";
import { type FormAction, idle } from "#kernel/form-state.ts";
import { Button } from "#ui/button.tsx";
import { classes } from "#ui/classes.ts";
import type { Option } from "#ui/forms/choice.tsx";
import { controlClasses } from "#ui/forms/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/overlays/toast.ts";
import { assignTicketsAction, changeStatusesAction, completeTicketsAction, editTicketsAction } from "../actions.ts";
import type { TicketLine } from "./ticket-line.ts";

type Choices = Readonly<Record<"status" | "assignee" | "priority" | "queue", readonly Option[]>>;
type What = keyof Choices | "complete";

const whats: readonly {
  what: What;
  label: string;
  action: FormAction;
  item: (line: TicketLine, to: string) => object;
}[] = [
  {
    what: "status",
    label: "Status",
    action: changeStatusesAction,
    item: ({ id }, to) => ({ ticketId: id, statusId: to }),
  },
  {
    what: "assignee",
    label: "Technician",
    action: assignTicketsAction,
    item: ({ id }, to) => ({ ticketId: id, assignee: to }),
  },
  {
    what: "priority",
    label: "Priority",
    action: editTicketsAction,
    item: ({ id, version }, to) => ({ ticketId: id, version, priorityId: to }),
  },
  {
    what: "queue",
    label: "Queue",
    action: editTicketsAction,
    item: ({ id, version }, to) => ({ ticketId: id, version, queueId: to }),
  },
  { what: "complete", label: "Complete", action: completeTicketsAction, item: ({ id }) => ({ ticketId: id }) },
];

/** What can be done with all chosen tickets at once; each is decided on its own, and what was refused is said ticket by ticket. */
export default function BulkBar({ chosen, onClear }: { chosen: readonly TicketLine[]; onClear: () => void }) {
  const [choices, setChoices] = useState<Choices>();
  const [what, setWhat] = useState<What>("status");
  const [refused, setRefused] = useState<{ message: string; lines: readonly (readonly [string, string])[] }>();
  const [pending, start] = useTransition();
  useEffect(() => {
    fetch("/api/tickets/choices")
      .then((answer) => answer.json())
      .then(setChoices, () => toast({ message: "The choices could not be loaded. Try again.", kind: "bad" }));
  }, []);

  function apply(data: FormData) {
    const act = whats.find((one) => one.what === what);
    if (!act) return;
    const to = String(data.get("to") ?? "");
    const sent = new FormData();
    for (const line of chosen) sent.append("item", JSON.stringify(act.item(line, to)));
    start(async () => {
      const answer = await act.action(idle, sent);
      if (answer.status === "done") {
        toast({ message: answer.message ?? "Done." });
        setRefused(undefined);
        onClear();
      } else if (answer.status === "refused") {
        const lines = (answer.each ?? []).flatMap((words, index) =>
          words ? [[chosen[index]?.number ?? "", words] as const] : [],
        );
        setRefused({ message: answer.message, lines });
      }
    });
  }

  const options = what === "complete" ? undefined : (choices?.[what] ?? []);
  return (
    <section
      aria-label="Chosen tickets"
      className="sticky bottom-0 z-20 grid gap-2 border-line border-t bg-raised px-4 py-2 shadow-float max-md:bottom-14 md:px-5"
    >
      {refused && (
        <Notice kind="bad" live title={refused.message}>
          <ul className="max-h-40 overflow-y-auto text-sm">
            {refused.lines.map(([number, words]) => (
              <li key={number}>
                {/* Some sentences begin with it themselves. */}
                {!words.startsWith(number) && <span className="tabular">{number} </span>}
                {words}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {/* Not as an action: that would put the lists back to their first choice, also when it was refused. */}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply(new FormData(event.currentTarget));
        }}
        className="flex flex-wrap items-center gap-2"
      >
        <p aria-live="polite" className="mr-2 font-medium tabular">
          {chosen.length} {chosen.length === 1 ? "ticket" : "tickets"}
        </p>
        <select
          aria-label="What to change"
          value={what}
          onChange={(event) => setWhat(whats.find((one) => one.what === event.target.value)?.what ?? "status")}
          className={classes(controlClasses, "w-36!")}
        >
          {whats.map((one) => (
            <option key={one.what} value={one.what}>
              {one.label}
            </option>
          ))}
        </select>
        {options && (
          <select
            name="to"
            aria-label="Change to"
            required={what !== "queue" && what !== "assignee"}
            className={classes(controlClasses, "w-52!")}
          >
            <option value="">{what === "queue" ? "No queue" : what === "assignee" ? "Nobody" : "Choose…"}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
        <Button type="submit" look="primary" disabled={pending || !choices}>
          {pending ? "Working…" : `${what === "complete" ? "Complete" : "Change"} ${chosen.length}`}
        </Button>
        <Button look="quiet" onClick={onClear}>
          Clear
        </Button>
      </form>
    </section>
  );
}
