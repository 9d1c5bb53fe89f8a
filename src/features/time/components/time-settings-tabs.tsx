import { Tab, Tabs } from "#ui/layout/tabs.tsx";

/** What an administrator keeps of time: the rules of the desk, the periods of timesheets, and the kinds of work. */
export function TimeSettingsTabs({ current }: { current: "rules" | "periods" | "work-types" }) {
  return (
    <Tabs label="Time">
      <Tab href="/admin/time" current={current === "rules"}>
        Rules
      </Tab>
      <Tab href="/admin/time/periods" current={current === "periods"}>
        Periods
      </Tab>
      <Tab href="/admin/work-types" current={current === "work-types"}>
        Work types
      </Tab>
    </Tabs>
  );
}
