import type { Actor } from "#access/actor.ts";
import type { SystemLevel } from "#access/policy.ts";
import { setUpOrganization } from "#features/organization/commands/set-up-organization.ts";
import { createPerson } from "#features/people/commands/create-person.ts";
import { actorOf, deskToBe, systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { hashPassword } from "#server/password.ts";
import { samplePassword } from "#server/sample-passwords.ts";
import { answerOf } from "./answer-of.ts";
import type { Member } from "./plan/happening.ts";

interface Hire {
  readonly member: Exclude<Member, "olivia">;
  readonly name: string;
  readonly phone: string;
  readonly level: SystemLevel;
  readonly roles: readonly [string, ...string[]];
  readonly weeklyGoalHours: string;
  readonly submitsTimesheets: boolean;
}

// biome-ignore format: a table reads by column
const hires: readonly Hire[] = [
  { member: "ada",   name: "Ada Admin",    phone: "(518) 555-0201", level: "systemAdministrator", roles: ["Administration"],                 weeklyGoalHours: "0",  submitsTimesheets: false },
  { member: "max",   name: "Max Manager",  phone: "(518) 555-0202", level: "manager",             roles: ["Consultant", "Senior engineer"],  weeklyGoalHours: "12", submitsTimesheets: true },
  { member: "tess",  name: "Tess Turner",  phone: "(518) 555-0203", level: "serviceDeskUser",     roles: ["Technician", "Senior engineer"],  weeklyGoalHours: "30", submitsTimesheets: true },
  { member: "theo",  name: "Theo Novak",    phone: "(518) 555-0204", level: "serviceDeskUser",     roles: ["Technician"],                     weeklyGoalHours: "30", submitsTimesheets: true },
  { member: "tariq", name: "Tariq Aziz",  phone: "(518) 555-0205", level: "serviceDeskUser",     roles: ["Senior engineer", "Technician"],  weeklyGoalHours: "28", submitsTimesheets: true },
];

const emailOf = (member: Member) => `${member}@tallydesk.example`;

/** The people of the sample organization, each ready to act. */
export type SampleCast = Readonly<Record<Member, Actor>>;

/** Sets the sample organization up and hires its people; everybody knows their passwords. */
export async function hireEverybody(now: Date): Promise<SampleCast> {
  const organization = {
    organizationName: "Tallyworks IT",
    timeZone: "America/New_York",
    currency: "USD",
    ownerName: "Olivia Owens",
    ownerEmail: emailOf("olivia"),
    password: samplePassword("olivia"),
    isSample: true,
  };
  const { ownerId } = answerOf(await setUpOrganization.execute(systemActor(deskToBe), organization, { now }));
  const olivia = await actingAs(ownerId);
  const hashes = Promise.all(
    hires.map(async ({ member }) => [member, await hashPassword(samplePassword(member))] as const),
  );
  const levels = await db.securityLevel.findMany({ select: { id: true, systemKey: true } });
  const roles = new Map(
    (await db.billingRole.findMany({ select: { id: true, name: true } })).map((row) => [row.name, row.id]),
  );

  const cast: Partial<Record<Member, Actor>> = { olivia };
  for (const { member, name, phone, level, roles: held, weeklyGoalHours, submitsTimesheets } of hires) {
    const roleIds = held.map((role) => roles.get(role) ?? "");
    const input = {
      name,
      email: emailOf(member),
      phone,
      securityLevelId: levels.find((row) => row.systemKey === level)?.id ?? "",
      billingRoleIds: roleIds,
      defaultBillingRoleId: roleIds[0] ?? "",
      timesheetApproverIds: [olivia.id],
      expenseApproverIds: [olivia.id],
      weeklyGoalHours,
      ...(submitsTimesheets ? { submitsTimesheets: "on", getsReminders: "on" } : {}),
    };
    const { personId } = answerOf(await createPerson.execute(olivia, input, { now }));
    cast[member] = await actingAs(personId);
  }
  await welcomeEverybody(cast, await hashes);
  return whole(cast);
}

// Nobody of the sample waits for a welcome mail: the passwords are known, the links and letters are not needed.
async function welcomeEverybody(cast: Partial<Record<Member, Actor>>, hashes: readonly (readonly [Member, string])[]) {
  for (const [member, passwordHash] of hashes) {
    const id = cast[member]?.id;
    if (id) await db.person.update({ where: { id }, data: { passwordHash }, select: { id: true } });
  }
  await db.oneTimeLink.deleteMany();
  await db.outgoingMail.deleteMany();
  await db.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))`;
}

function whole({ olivia, ada, max, tess, theo, tariq }: Partial<Record<Member, Actor>>): SampleCast {
  if (!olivia || !ada || !max || !tess || !theo || !tariq)
    throw new Error("Somebody of the sample organization is missing");
  return { olivia, ada, max, tess, theo, tariq };
}

async function actingAs(personId: string): Promise<Actor> {
  const actor = await actorOf(personId);
  if (!actor) throw new Error("Somebody of the sample organization cannot act");
  return actor;
}
