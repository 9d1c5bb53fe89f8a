import type { Actor } from "#access/actor.ts";
import { amendInternalTime } from "#features/internal-time/commands/amend-internal-time.ts";
import { logInternalTime } from "#features/internal-time/commands/log-internal-time.ts";
import { logInternalTimeFor } from "#features/internal-time/commands/log-internal-time-for.ts";
import { removeInternalTime } from "#features/internal-time/commands/remove-internal-time.ts";
import { endAbsence } from "#features/people/commands/end-absence.ts";
import { enterAbsence } from "#features/people/commands/enter-absence.ts";
import { amendTime } from "#features/time/commands/amend-time.ts";
import { approveTimesheet } from "#features/time/commands/approve-timesheet.ts";
import { confirmTimer } from "#features/time/commands/confirm-timer.ts";
import { discardTimer } from "#features/time/commands/discard-timer.ts";
import { editTimeRules } from "#features/time/commands/edit-time-rules.ts";
import { logTime } from "#features/time/commands/log-time.ts";
import { logTimeFor } from "#features/time/commands/log-time-for.ts";
import { pauseTimer } from "#features/time/commands/pause-timer.ts";
import { payTimesheet } from "#features/time/commands/pay-timesheet.ts";
import { recallTimesheet } from "#features/time/commands/recall-timesheet.ts";
import { rejectTimesheet } from "#features/time/commands/reject-timesheet.ts";
import { removeTime } from "#features/time/commands/remove-time.ts";
import { resumeTimer } from "#features/time/commands/resume-timer.ts";
import { startTimer } from "#features/time/commands/start-timer.ts";
import { stopTimer } from "#features/time/commands/stop-timer.ts";
import { submitTimesheet } from "#features/time/commands/submit-timesheet.ts";
import { timeRulesOf } from "#features/time/model/time-rules.ts";
import { dayAt, timeAt } from "#kernel/calendar.ts";
import type { Outcome } from "#kernel/refusal.ts";
import type { Command } from "#server/command.ts";
import { db } from "#server/db.ts";
import type { Cast } from "./cast.ts";
import { typedInternal } from "./internal-time.ts";
import {
  type Act,
  type Approver,
  approvers,
  type Call,
  deputies,
  levels,
  type Model,
  nothingYet,
  secondsOf,
  type Technician,
  technicians,
} from "./time-model.ts";
import { emptyTimesheets, friday, fridayEvening, makeTicket, typedTime } from "./work.ts";

type OneAct = Exclude<Act, "amend" | "remove">;

const commandOf = {
  log: logTime,
  meet: logInternalTime,
  "log for": logTimeFor,
  "meet for": logInternalTimeFor,
  submit: submitTimesheet,
  recall: recallTimesheet,
  approve: approveTimesheet,
  reject: rejectTimesheet,
  pay: payTimesheet,
  start: startTimer,
  pause: pauseTimer,
  resume: resumeTimer,
  discard: discardTimer,
  confirm: confirmTimer,
  stop: stopTimer,
  rule: editTimeRules,
  leave: enterAbsence,
  return: endAbsence,
} satisfies Record<OneAct, Command<unknown>>;

function commandFor({ act, isInternal }: Call): Command<unknown> {
  if (act === "amend") return isInternal ? amendInternalTime : amendTime;
  if (act === "remove") return isInternal ? removeInternalTime : removeTime;
  return commandOf[act];
}

const nobodys = "00000000-0000-4000-8000-000000000000";

/** All that the model speaks of, as the database has it. */
export interface InDatabase {
  readonly sheets: Readonly<
    Record<string, readonly [id: string, status: string, version: number, level: number, decidedBy: string | null]>
  >;
  readonly entries: unknown;
  readonly timers: unknown;
  readonly away: unknown;
  readonly rule: readonly unknown[];
  readonly worked: number;
}

/** A desk on which the steps of the model are done for true. */
export async function modelledDesk(cast: Cast) {
  await db.approver.deleteMany({
    where: { personId: { in: technicians.map((one) => cast[one].id) }, kind: "timesheet" },
  });
  for (const member of technicians) {
    const lines = levels[member].flatMap((deciders, at) => deciders.map((name) => ({ name, level: at + 1 })));
    const personId = cast[member].id;
    await db.approver.createMany({
      data: lines.map(({ name, level }) => ({ personId, approverId: cast[name].id, kind: "timesheet", level })),
    });
  }
  const places = [(await makeTicket(cast)).id, (await makeTicket(cast, cast.theo, "VPN drops")).id];
  const { ticketId: _, ...typed } = await typedTime(places[0] ?? "");
  const internal = await typedInternal();
  const rules = Object.entries(timeRulesOf(cast.ada.desk)).map(([name, value]) => [
    name,
    name === "reminderAt" ? "17:00" : String(value),
  ]);
  const sheetIds: Partial<Record<Technician, string>> = {};

  /** Somebody as their session has them at a call. */
  function actorAt({ actor: name, sees }: Pick<Call, "actor" | "sees">): Actor {
    const actor = cast[name];
    const absentOnes = approvers.filter((one) => sees.away[one] && deputies[one] === name);
    const { desk } = actor;
    return {
      ...actor,
      desk: { ...desk, time: { ...desk.time, proxyEntry: sees.rule } },
      standsInFor: absentOnes.map((one) => ({ id: cast[one].id, name: cast[one].name })),
    };
  }

  function inputOf(call: Call): Record<string, unknown> {
    const { act, target = nobodys, whose, place, minutes, isInternal, approver, at } = call;
    const ticketId = places[place] ?? "";
    const worked = `${minutes}m`;
    const version = String(call.version);
    const said = isInternal ? { ...internal, worked } : { ...typed, worked };
    switch (act) {
      case "log":
        return { ...said, ticketId, ...(target === nobodys ? {} : { timerId: target }) };
      case "meet":
        return said;
      case "log for":
        return { ...said, ticketId, personId: cast[whose].id };
      case "meet for":
        return { ...said, personId: cast[whose].id };
      case "amend":
        return { ...said, entryId: target, version };
      case "remove":
        return { entryId: target, version };
      case "start":
        return { ticketId };
      case "pause":
      case "resume":
      case "discard":
      case "confirm":
        return { timerId: target };
      case "stop": {
        const then = new Date(fridayEvening.getTime() + at * 1000);
        const { timeZone } = cast.tess;
        return { timerId: target, stoppedOn: dayAt(then, timeZone), stoppedAt: timeAt(then, timeZone) };
      }
      case "rule":
        return { ...Object.fromEntries(rules), proxyEntry: call.rule, version };
      case "leave":
        return { personId: cast[approver].id, deputyId: cast[deputies[approver]].id, startsOn: friday };
      case "return":
        return { absenceId: target, version };
      default: {
        const sheet = { timesheetId: sheetIds[whose] ?? nobodys, version };
        return act === "reject" ? { ...sheet, reason: "Please look again." } : sheet;
      }
    }
  }

  /** The same form with other content: about nothing that exists. */
  function otherInputOf(call: Call): Record<string, unknown> {
    const ids = ["ticketId", "timesheetId", "timerId", "entryId", "absenceId", "personId", "codeId"];
    const input = inputOf(call);
    const other = Object.keys(input).map((name) => [name, ids.includes(name) ? nobodys : input[name]]);
    return { ...Object.fromEntries(other), ...(call.act === "rule" ? { submitText: "Other" } : {}) };
  }

  const execute = (call: Call, input: unknown, now: Date, key?: string): Promise<Outcome<unknown>> =>
    commandFor(call).execute(actorAt(call), input, { now, ...(key ? { key } : {}) });

  /** All that the model speaks of, by one question; the sheets that were made become known by their ids. */
  async function look(now: Date): Promise<InDatabase> {
    const [row] = await db.$queryRaw<{ all: InDatabase }[]>`
      SELECT json_build_object(
        'sheets', (SELECT coalesce(json_object_agg(person_id, json_build_array(id, status, version, approval_level, decided_by_id)), '{}') FROM timesheet),
        'entries', (SELECT coalesce(json_object_agg(id, json_build_array(person_id, entered_by_id, internal_code_id IS NOT NULL, worked_minutes, version)), '{}') FROM time_entry),
        'timers', (SELECT coalesce(json_object_agg(id, json_build_array(person_id, ticket_id, running_since IS NOT NULL,
            elapsed_seconds + coalesce(floor(extract(epoch FROM ${now}::timestamptz - running_since)), 0)::int)), '{}') FROM timer),
        'away', (SELECT coalesce(json_object_agg(person_id, json_build_array(id, deputy_id, ends_on)), '{}') FROM approver_absence),
        'rule', (SELECT json_build_array(proxy_entry, version) FROM organization),
        'worked', (SELECT sum(worked_minutes)::int FROM ticket)) AS all`;
    if (!row) throw new Error("The database answers nothing");
    for (const member of technicians) {
      const sheet = row.all.sheets[cast[member].id];
      if (sheet) sheetIds[member] = sheet[0];
    }
    return row.all;
  }

  /** The same of the model. */
  function asInDatabase({ clock, sheets, entries, timers, away, rule }: Model): InDatabase {
    const idOf = (member: keyof Cast & Call["actor"]) => cast[member].id;
    return {
      sheets: Object.fromEntries(
        technicians.flatMap((member) => {
          const sheet = sheets[member];
          if (!sheet) return [];
          const { status, version, level, decidedBy } = sheet;
          const row = [sheetIds[member] ?? "", status, version, level, decidedBy ? idOf(decidedBy) : null] as const;
          return [[idOf(member), row]];
        }),
      ),
      entries: Object.fromEntries(
        entries.map(({ id, of, by, isInternal, minutes, version }) => [
          id,
          [idOf(of), by ? idOf(by) : null, isInternal, minutes, version],
        ]),
      ),
      timers: Object.fromEntries(
        timers.map((timer) => [
          timer.id,
          [idOf(timer.of), places[timer.place], timer.runsSince !== undefined, secondsOf(timer, clock)],
        ]),
      ),
      away: Object.fromEntries(
        approvers.flatMap((one) => (away[one] ? [[idOf(one), [away[one], idOf(deputies[one]), null]]] : [])),
      ),
      rule: [rule.is, rule.version],
      worked: entries.filter((one) => !one.isInternal).reduce((sum, { minutes }) => sum + minutes, 0),
    };
  }

  async function startAgain(): Promise<Model> {
    await db.timer.deleteMany();
    await db.approverAbsence.deleteMany();
    await emptyTimesheets();
    await db.ticket.updateMany({ data: { workedMinutes: 0 } });
    await db.organization.updateMany({ data: { proxyEntry: "nobody" } });
    for (const member of technicians) delete sheetIds[member];
    const { version } = await db.organization.findFirstOrThrow({ select: { version: true } });
    return nothingYet(version);
  }

  return {
    actorAt,
    asInDatabase,
    look,
    startAgain,
    perform: (call: Call, now: Date, key?: string) => execute(call, inputOf(call), now, key),
    /** What was done with a key is sent again, as it was or with other content. */
    again: (call: Call, how: "replay" | "other content", now: Date, key: string) =>
      execute(call, how === "replay" ? inputOf(call) : otherInputOf(call), now, key),
    /** Since when somebody is away, by the id of it. */
    absenceOf: async (who: Approver) =>
      (await db.approverAbsence.findFirstOrThrow({ where: { personId: cast[who].id } })).id,
    /** How many changes the record knows. */
    recorded: () => db.event.count(),
  };
}

/** Whether two states of the database are the same. */
export function isSameState(one: InDatabase, other: InDatabase): boolean {
  const sorted = (part: unknown) => Object.entries(part ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const flat = ({ sheets, entries, timers, away, rule, worked }: InDatabase) =>
    JSON.stringify([...[sheets, entries, timers, away].map(sorted), rule, worked]);
  return flat(one) === flat(other);
}

/** The id of what a command made, or nothing. */
export function idIn(outcome: Outcome<unknown>): string {
  const value = outcome.ok && typeof outcome.value === "object" && outcome.value !== null ? outcome.value : {};
  if ("entryId" in value) return String(value.entryId);
  return "id" in value ? String(value.id) : "";
}
