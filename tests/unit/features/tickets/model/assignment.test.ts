import { expect, test } from "vitest";
import { objectionToAssignment } from "#features/tickets/model/assignment.ts";

const tess = { name: "Tess Turner", isActive: true, billingRoleIds: ["technician"] };

test.each([
  ["nobody, in no role", { technicianId: null, billingRoleId: null }, undefined, undefined],
  ["Tess in a role she holds", { technicianId: "tess", billingRoleId: "technician" }, tess, undefined],
  ["Tess without a role", { technicianId: "tess", billingRoleId: null }, tess, "Choose the billing role"],
  [
    "a role without a technician",
    { technicianId: null, billingRoleId: "technician" },
    undefined,
    "Choose the technician",
  ],
  ["Tess in a role she does not hold", { technicianId: "tess", billingRoleId: "engineer" }, tess, "does not hold"],
  [
    "somebody unknown",
    { technicianId: "who", billingRoleId: "technician" },
    undefined,
    "Choose one of the technicians",
  ],
  [
    "somebody who left",
    { technicianId: "tess", billingRoleId: "technician" },
    { ...tess, isActive: false },
    "not active",
  ],
])("a ticket is given to %s", (_, to, technician, objection) => {
  const said = objectionToAssignment(to, technician)?.message;
  if (objection === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(objection);
});

test("who helps on a ticket cannot also be its technician", () => {
  const to = { technicianId: "tess", billingRoleId: "technician" };
  expect(objectionToAssignment(to, tess, [{ personId: "tess" }])?.message).toContain("helps on this ticket already");
});
