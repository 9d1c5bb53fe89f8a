import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEver } from "#access/subject.ts";
import { ExpenseSettingsTabs } from "#features/expenses/components/expense-settings-tabs.tsx";
import { NewVehicleForm } from "#features/expenses/components/vehicle-forms.tsx";
import { VehicleSections } from "#features/expenses/components/vehicle-sections.tsx";
import { expenseHabits } from "#features/expenses/model/expense-start.ts";
import { vehiclesInList } from "#features/expenses/queries/expense-settings.ts";
import { dayAt } from "#kernel/calendar.ts";
import { currentActor } from "#server/session.ts";
import { PageHeader } from "#ui/layout/page-header.tsx";
import { PageBody, Section } from "#ui/layout/panel.tsx";

export const metadata: Metadata = { title: "Mileage" };

/** What people drive, and what a mile or kilometre is worth from which day on. */
export default async function MileagePage() {
  const actor = await currentActor();
  if (!canEver(actor, "vehicleKind.edit")) notFound();
  const rows = await vehiclesInList(actor);
  const { sign } = expenseHabits(actor.desk);
  const habits = { sign, distanceUnit: actor.desk.distanceUnit, today: dayAt(new Date(), actor.timeZone) };
  return (
    <>
      <PageHeader title="Expenses" meta="A drive is worth what its vehicle’s rate of that day says" />
      <ExpenseSettingsTabs current="mileage" />
      <PageBody narrow>
        <VehicleSections rows={rows} desk={actor.desk} habits={habits} />
        <Section title="New vehicle">
          <NewVehicleForm key={rows.length} {...habits} />
        </Section>
      </PageBody>
    </>
  );
}
