import { Tab, Tabs } from "#ui/layout/tabs.tsx";

const places = [
  ["categories", "Categories", "/admin/expenses"],
  ["payment-types", "Payment types", "/admin/expenses/payment-types"],
  ["mileage", "Mileage", "/admin/expenses/mileage"],
  ["currencies", "Currencies", "/admin/expenses/currencies"],
] as const;

/** What an administrator keeps of expenses. */
export function ExpenseSettingsTabs({ current }: { current: (typeof places)[number][0] }) {
  return (
    <Tabs label="Expenses">
      {places.map(([key, label, href]) => (
        <Tab key={key} href={href} current={key === current}>
          {label}
        </Tab>
      ))}
    </Tabs>
  );
}
