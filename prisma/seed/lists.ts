import { db } from "#server/db.ts";

type Ids = ReadonlyMap<string, string>;

/** The lists of the sample organization: ids by name, and what each person works as by default. */
export interface SampleLists {
  readonly statuses: Ids;
  readonly priorities: Ids;
  readonly queues: Ids;
  readonly sources: Ids;
  readonly categories: Ids;
  readonly ticketCategories: Ids;
  readonly issueTypes: Ids;
  /** By the issue type's name and their own: "Network Wi-Fi". */
  readonly subIssueTypes: Ids;
  readonly workTypes: ReadonlyMap<string, { readonly id: string; readonly isBillable: boolean }>;
  /** The default billing role of each person, by the person's id. */
  readonly defaultRoles: Ids;
}

/** Reads the lists that came with the organization. */
export async function readLists(): Promise<SampleLists> {
  const select = { id: true, name: true } as const;
  const byName = (rows: readonly { id: string; name: string }[]) => new Map(rows.map((row) => [row.name, row.id]));
  const workTypes = await db.workType.findMany({ select: { ...select, isBillable: true } });
  const roles = await db.personBillingRole.findMany({ where: { isDefault: true } });
  const subIssueTypes = await db.subIssueType.findMany({ select: { ...select, issueType: { select } } });
  return {
    ticketCategories: byName(await db.ticketCategory.findMany({ select })),
    issueTypes: byName(await db.issueType.findMany({ select })),
    subIssueTypes: byName(subIssueTypes.map(({ id, name, issueType }) => ({ id, name: `${issueType.name} ${name}` }))),
    statuses: byName(await db.ticketStatus.findMany({ select })),
    priorities: byName(await db.ticketPriority.findMany({ select })),
    queues: byName(await db.queue.findMany({ select })),
    sources: byName(await db.ticketSource.findMany({ select })),
    categories: byName(await db.expenseCategory.findMany({ select })),
    workTypes: new Map(workTypes.map((row) => [row.name, row])),
    defaultRoles: new Map(roles.map((row) => [row.personId, row.billingRoleId])),
  };
}

/** The id of a name in a list; a name that is not there is a mistake of the sample. */
export function idOf(list: Ids, name: string): string {
  const id = list.get(name);
  if (id === undefined) throw new Error(`The lists of the desk have no “${name}”`);
  return id;
}
