import "server-only";
import { setApprovers } from "#features/people/approval.ts";
import { approversByField } from "#features/people/model/approvers.ts";
import { objectionToPassword, passwordContext } from "#features/people/model/password.ts";
import { makeOneTimeLink } from "#features/people/records.ts";
import { createShippedSla } from "#features/sla/shipped-records.ts";
import { refuse, stopIf } from "#kernel/refusal.ts";
import { command } from "#server/command.ts";
import { hashPassword } from "#server/password.ts";
import { setUpInput } from "../model/set-up.ts";
import { defaultBillingRole } from "../model/shipped-lists.ts";
import { createShippedLists, createSystemLevels, isSetUp } from "../records.ts";

/** Makes the organization with its levels, lists and Business Owner; only once, and only Tallydesk itself may. */
export const setUpOrganization = command({
  name: "organization.setUp",
  input: setUpInput,
  subject: async () => ({}),
  run: async ({ tx, now, input }) => {
    if (await isSetUp(tx)) refuse("rule", "This database already holds an organization, so nothing was changed.");
    if (input.password !== undefined && !input.isSample) {
      const owner = { email: input.ownerEmail, name: input.ownerName };
      stopIf(objectionToPassword(input.password, passwordContext(owner, input.organizationName)));
    }
    const organization = await tx.organization.create({
      data: {
        name: input.organizationName,
        timeZone: input.timeZone,
        currency: input.currency,
        locale: input.locale,
        distanceUnit: input.distanceUnit,
        isSample: input.isSample,
        createdAt: now,
      },
      select: { id: true },
    });
    await createSystemLevels(tx, now);
    await createShippedLists(tx);
    await createShippedSla(tx, input.timeZone);
    const role = await tx.billingRole.findUniqueOrThrow({ where: { name: defaultBillingRole }, select: { id: true } });
    const owner = await tx.person.create({
      data: {
        name: input.ownerName,
        email: input.ownerEmail,
        createdAt: now,
        passwordHash: input.password === undefined ? null : await hashPassword(input.password),
        securityLevel: { connect: { systemKey: "systemAdministrator" } },
        billingRoles: { create: { billingRoleId: role.id, isDefault: true } },
      },
      select: { id: true },
    });
    await setApprovers(
      tx,
      owner.id,
      approversByField((_, level) => (level === 1 ? [owner.id] : [])),
    );
    const link = input.password === undefined ? await makeOneTimeLink(tx, owner.id, now) : null;
    return {
      value: { organizationId: organization.id, ownerId: owner.id, link },
      about: { type: "organization", id: organization.id },
      change: { organizationName: input.organizationName, ownerName: input.ownerName, ownerEmail: input.ownerEmail },
    };
  },
});
