import { hash } from "@node-rs/argon2";
import type { Actor } from "#access/actor.ts";
import type { SystemLevel } from "#access/policy.ts";
import { setUpOrganization } from "#features/organization/commands/set-up-organization.ts";
import { createPerson } from "#features/people/commands/create-person.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { actorOf, deskToBe, systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { samplePassword } from "#server/sample-passwords.ts";

/** The people of the sample organization, the README and the tests. */
export const castNames = {
  olivia: "Olivia Owens",
  ada: "Ada Admin",
  max: "Max Manager",
  tess: "Tess Turner",
  theo: "Theo Novak",
  tariq: "Tariq Aziz",
} as const;

/** Somebody of the cast. */
export type CastMember = keyof typeof castNames;

const levels: Record<Exclude<CastMember, "olivia">, SystemLevel> = {
  ada: "systemAdministrator",
  max: "manager",
  tess: "serviceDeskUser",
  theo: "serviceDeskUser",
  tariq: "serviceDeskUser",
};

/** The cast of one database, each as an actor; Olivia approves for everybody, herself included. */
export type Cast = Readonly<Record<CastMember, Actor>> & {
  /** Their customer, with Carla Ruiz as its contact. */
  readonly northwind: { readonly customerId: string; readonly contactId: string };
};

/** The e-mail somebody of the cast signs in with. */
export const emailOf = (member: CastMember) => `${member}@tallydesk.example`;
/** The password somebody of the cast signs in with. */
export const passwordOf = (member: CastMember) => samplePassword(member);

/** What a command answered, or a failed test that says why it refused. */
export function valueFrom<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Makes an organization with the cast in an empty, migrated database. */
export async function makeCast(now = new Date("2026-11-02T09:00:00Z")): Promise<Cast> {
  const desk = {
    organizationName: "Tallyworks IT",
    timeZone: "America/New_York",
    currency: "USD",
    ownerName: castNames.olivia,
    ownerEmail: emailOf("olivia"),
    isSample: true,
  };
  const { ownerId } = valueFrom(await setUpOrganization.execute(systemActor(deskToBe), desk, { now }));
  // Here people say when tickets are due; the tests of agreements turn it on.
  await db.serviceLevelAgreement.updateMany({ data: { setsDueDate: false } });
  await givePassword(ownerId, "olivia");
  const olivia = await actingAs(ownerId);
  const others = await Promise.all(
    (["ada", "max", "tess", "theo", "tariq"] as const).map(
      async (member) => [member, await hire(olivia, member, now)] as const,
    ),
  );
  const { ada, max, tess, theo, tariq } = Object.fromEntries(others) as Record<Exclude<CastMember, "olivia">, Actor>;
  return { olivia, ada, max, tess, theo, tariq, northwind: await northwindDental(now) };
}

async function hire(olivia: Actor, member: Exclude<CastMember, "olivia">, now: Date): Promise<Actor> {
  const level = await db.securityLevel.findUniqueOrThrow({ where: { systemKey: levels[member] } });
  const role = await db.billingRole.findUniqueOrThrow({ where: { name: "Technician" } });
  const input = {
    name: castNames[member],
    email: emailOf(member),
    securityLevelId: level.id,
    billingRoleIds: [role.id],
    defaultBillingRoleId: role.id,
    timesheetApproverIds: [olivia.id],
    expenseApproverIds: [olivia.id],
    weeklyGoalHours: "30",
    submitsTimesheets: "on",
    getsReminders: "on",
  };
  const { personId } = valueFrom(await createPerson.execute(olivia, input, { now }));
  await givePassword(personId, member);
  return await actingAs(personId);
}

// Cheap to compute: what a real hash costs is tested where it matters.
async function givePassword(personId: string, member: CastMember): Promise<void> {
  const passwordHash = await hash(passwordOf(member), { memoryCost: 64, timeCost: 1, parallelism: 1 });
  await db.person.update({ where: { id: personId }, data: { passwordHash } });
  await db.oneTimeLink.deleteMany({ where: { personId } });
}

/** A person as an actor, with the rights of this moment. */
export async function actingAs(personId: string, now?: Date): Promise<Actor> {
  const actor = await actorOf(personId, now);
  if (!actor) throw new Error("nobody active has this id");
  return actor;
}

async function northwindDental(now: Date) {
  const customer = await db.customer.create({
    data: {
      name: "Northwind Dental",
      createdAt: now,
      contacts: { create: { name: "Carla Ruiz", email: "carla@northwind.example", createdAt: now } },
    },
    select: { id: true, contacts: { select: { id: true } } },
  });
  const [contact] = customer.contacts;
  if (!contact) throw new Error("Carla is missing");
  return { customerId: customer.id, contactId: contact.id };
}
