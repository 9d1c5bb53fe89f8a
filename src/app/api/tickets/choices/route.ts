import { canEver } from "#access/subject.ts";
import { assigneeOptions } from "#features/tickets/components/assignee-options.ts";
import { ticketLists } from "#features/tickets/queries/ticket-lists.ts";
import { maybeActor } from "#server/session.ts";

/** What many tickets at once can be set to. */
export async function GET(): Promise<Response> {
  const actor = await maybeActor();
  if (!actor) return Response.json({}, { status: 401 });
  if (!canEver(actor, "ticket.read")) return Response.json({}, { status: 404 });
  const { statuses, priorities, queues, technicians } = await ticketLists();
  const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return Response.json({
    status: statuses.filter(({ stage }) => stage !== "complete").map(optionOf),
    priority: priorities.map(optionOf),
    queue: queues.map(optionOf),
    assignee: assigneeOptions(technicians),
  });
}
