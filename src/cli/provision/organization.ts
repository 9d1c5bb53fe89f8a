import { setUpOrganization } from "#features/organization/commands/set-up-organization.ts";
import { invitePersonAgain } from "#features/people/commands/invite-person-again.ts";
import { welcomeAddress } from "#features/people/records.ts";
import type { Outcome } from "#kernel/refusal.ts";
import { deskToBe, loadDesk, systemActor } from "#server/actor.ts";
import { db } from "#server/db.ts";
import { PlainError } from "../console/plain-error.ts";
import { type Say, say } from "../console/report.ts";
import type { ProvisionCall } from "./options.ts";

/** Prepares a real database, or makes a new link; says what was done, and that nothing was when there is a desk already. */
export async function provision(call: ProvisionCall, tell: Say = say): Promise<void> {
  const desk = await loadDesk(db);
  if (call.kind === "link") {
    const person = await db.person.findUnique({
      where: { email: call.email.trim().toLowerCase() },
      select: { id: true },
    });
    if (!desk || !person) throw new PlainError(`Nobody signs in with ${call.email} here.`);
    const { name, link } = valueOr(await invitePersonAgain.execute(systemActor(desk), { id: person.id }));
    tell(wordsForLink(name, link));
    return;
  }
  if (desk) {
    tell(`This database already holds the organization "${desk.organizationName}". Nothing was changed.`);
    return;
  }
  const { link } = valueOr(await setUpOrganization.execute(systemActor(deskToBe), call.input));
  tell(`Made the organization "${call.input.organizationName}" with ${call.input.ownerName} as its Business Owner.`);
  if (link) tell(wordsForLink(call.input.ownerName ?? "", welcomeAddress(link)));
}

function wordsForLink(name: string, link: string): string {
  const elsewhere = process.env.APP_ORIGIN
    ? ""
    : "\nIf Tallydesk stands elsewhere, open the same path there, or set APP_ORIGIN.";
  return `${name} sets the password here, once and within seven days:\n${link}${elsewhere}`;
}

function valueOr<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { fields, message } = outcome.refusal;
  throw new PlainError(fields ? Object.values(fields).join(" ") : message);
}
